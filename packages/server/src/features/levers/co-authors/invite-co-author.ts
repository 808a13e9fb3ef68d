import * as inputs from '@leviers/shared/inputs/levers'
import type { InferOutput } from 'valibot'
import { limits } from '@leviers/shared/limits'
import { v7 as newId } from 'uuid'
import { PublicError } from '../../../errors.js'
import { defineCommand } from '../../../api/define-command.js'
import type { Transaction } from '../../../commands/command.js'
import { boardEvent } from '../../boards/board-event.js'
import { aboutLever } from '../lever/about-lever.js'
import { changeRights } from '../lever/change-rights.js'
import { boardOfLever, findOpenLever, leverStanding } from '../lever/lever-in-transaction.js'

const CoAuthorInvited = boardEvent('CoAuthorInvited', {
  audience: 'PUBLIC',
  description: 'A person or a body was invited to write a lever.',
  about: aboutLever,
})

/** The author of a lever invites a person, or a body with all its members, to write it together. */
export const inviteCoAuthor = defineCommand({
  name: 'inviteCoAuthor',
  input: inputs.inviteCoAuthor,
  event: CoAuthorInvited,
  description: 'Invites a person or a body to write one’s own lever; null when they already may.',
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  standingOf: leverStanding,
  async change(transaction, { actor, input, at }) {
    const { leverId, personId, organisationId } = input
    const lever = await findOpenLever(transaction, input)
    if (personId === null && organisationId === null) throw new PublicError('NOT_FOUND')
    if (personId !== null && organisationId !== null) throw new PublicError('BAD_INPUT', { field: 'personId' })
    if (personId === lever.author.id || (await isInvited(transaction, input))) return null
    await refuseUnknown(transaction, input)
    const coAuthorId = newId()
    await transaction.rows(
      `insert into lever_co_author (id, lever_id, person_id, organisation_id, invited_by, invited_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [coAuthorId, leverId, personId, organisationId, actor.personId, at.toISOString()],
    )
    await changeRights(transaction, leverId)
    return { leverId, data: { coAuthorId } }
  },
})

async function isInvited(transaction: Transaction, input: InferOutput<typeof inputs.inviteCoAuthor>): Promise<boolean> {
  const { leverId, personId, organisationId } = input
  const rows = await transaction.rows<{ id: string }>(
    `select id from lever_co_author where lever_id = $1
     and (person_id = $2 or organisation_id = $3)`,
    [leverId, personId, organisationId],
  )
  return rows.length > 0
}

/** Throws NOT_FOUND for somebody who is not there (any more), TOO_MANY_CO_AUTHORS beyond the limit. */
async function refuseUnknown(
  transaction: Transaction,
  input: InferOutput<typeof inputs.inviteCoAuthor>,
): Promise<void> {
  const { leverId, personId, organisationId } = input
  const [found] = await transaction.rows<{ known: boolean; invited: number }>(
    `select exists (select 1 from person where id = $2 and claimed_by_id is null)
         or exists (select 1 from organisation where id = $3) as known,
       (select count(*)::integer from lever_co_author where lever_id = $1) as invited`,
    [leverId, personId, organisationId],
  )
  if (!found?.known) throw new PublicError('NOT_FOUND')
  const { coAuthors: max } = limits.lever
  if (found.invited >= max) throw new PublicError('TOO_MANY_CO_AUTHORS', { max })
}
