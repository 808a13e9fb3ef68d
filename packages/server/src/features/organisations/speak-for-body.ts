import type { Act, Transaction } from '../../commands/command.js'
import { PublicError } from '../../errors.js'

interface SpokenFor {
  spokenForId: string | null
  /** Of what is imported: the body's name where it comes from. */
  spokenForElsewhere: string | null
}

interface Body {
  name: string
  /** Whether they were a member of it once. */
  isFormer: boolean
}

/**
 * In whose name somebody writes. A mandate that ends at that moment waits until what is written is committed, or was
 * first, and then it is refused. Throws NOT_FOUND, NOT_A_MEMBER, MANDATE_ENDED.
 */
export async function speakForBody(
  transaction: Transaction,
  { actor, input }: Pick<Act<{ organisationId?: string | null | undefined }>, 'actor' | 'input'>,
): Promise<SpokenFor> {
  const organisationId = input.organisationId ?? null
  if (organisationId === null) return { spokenForId: null, spokenForElsewhere: actor.importing?.onBehalfOf ?? null }
  if (await holdsMandate(transaction, { personId: actor.personId, organisationId }))
    return { spokenForId: organisationId, spokenForElsewhere: null }
  const [body] = await transaction.rows<Body>(
    `select name, exists (select 1 from mandate where person_id = $1 and organisation_id = $2) as "isFormer"
     from organisation where id = $2`,
    [actor.personId, organisationId],
  )
  if (!body) throw new PublicError('NOT_FOUND')
  throw new PublicError(body.isFormer ? 'MANDATE_ENDED' : 'NOT_A_MEMBER', { organisation: body.name })
}

/**
 * Whether somebody is a member of a body, until what is written here is committed. Asked twice: whoever waited for a
 * mandate that another one replaced does not see the new one in the statement that waited.
 */
async function holdsMandate(
  transaction: Transaction,
  { personId, organisationId }: { personId: string; organisationId: string },
): Promise<boolean> {
  const find = () =>
    transaction.rows(
      'select id from mandate where person_id = $1 and organisation_id = $2 and ended_at is null for share',
      [personId, organisationId],
    )
  return (await find()).length > 0 || (await find()).length > 0
}
