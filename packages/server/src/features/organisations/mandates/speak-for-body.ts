import type { Act, Transaction } from '../../../commands/command.js'
import { PublicError } from '../../../errors.js'
import type { Sql } from '../../../sql.js'
import { dayOfProgramme } from '../../boards/calendar/days.js'
import { heldMandateSql } from './held-mandate-sql.js'

interface SpokenFor {
  spokenForId: string | null
  /** Of what is imported: the body's name where it comes from. */
  spokenForElsewhere: string | null
}

interface SpeakingPerson {
  personId: string
  organisationId: string
  at: Date
}

/**
 * In whose name somebody writes. A mandate that ends at that moment waits until what is written is committed, or was
 * first, and then it is refused. Throws as refuseWithoutMandate does.
 */
export async function speakForBody(
  transaction: Transaction,
  { actor, input, at }: Pick<Act<{ organisationId?: string | null | undefined }>, 'actor' | 'input' | 'at'>,
): Promise<SpokenFor> {
  const organisationId = input.organisationId ?? null
  if (organisationId === null) return { spokenForId: null, spokenForElsewhere: actor.importing?.onBehalfOf ?? null }
  await refuseWithoutMandate(transaction, { personId: actor.personId, organisationId, at })
  return { spokenForId: organisationId, spokenForElsewhere: null }
}

/**
 * Lets pass who holds a mandate of a body, until what is written here is committed. Throws NOT_FOUND, NOT_A_MEMBER,
 * MANDATE_ENDED, MANDATE_LATER.
 */
export async function refuseWithoutMandate(sql: Sql, { personId, organisationId, at }: SpeakingPerson): Promise<void> {
  const day = await dayOfProgramme(sql, at)
  const held = await sql.rows(
    `select id from mandate where ${heldMandateSql({ person: '$1', day: '$2' })} and organisation_id = $3 for share`,
    [personId, day, organisationId],
  )
  if (held.length > 0) return
  const [body] = await sql.rows<{ name: string; isFormer: boolean; isToCome: boolean }>(
    `select name, count(mandate.id) > 0 as "isFormer",
       coalesce(bool_or(ended_at is null and starts_on > $3::date), false) as "isToCome"
     from organisation left join mandate on organisation_id = organisation.id and person_id = $1
     where organisation.id = $2 group by name`,
    [personId, organisationId, day],
  )
  if (!body) throw new PublicError('NOT_FOUND')
  const { name: organisation, isFormer, isToCome } = body
  throw new PublicError(isToCome ? 'MANDATE_LATER' : isFormer ? 'MANDATE_ENDED' : 'NOT_A_MEMBER', { organisation })
}
