import { inputs } from '@leviers/shared/inputs/inputs'
import { PublicError } from '../../errors.js'
import { lockPeople, raisePeopleVersion } from '../../log/answer-version.js'
import { defineCommand } from '../../commands/define-command.js'
import type { Sql } from '../../sql.js'
import { dayInParis } from '../boards/catalogue.js'
import { ownStanding } from '../people/own-standing.js'

/** An administrator says that someone belongs to a body no longer: its name is taken from beside theirs. */
export const endMandate = defineCommand({
  name: 'endMandate',
  schema: inputs.endMandate,
  streamOf: holderOf,
  standingOf: ownStanding,
  async change(transaction, { streamId: personId, input, at }) {
    const { mandateId } = input
    await lockPeople(transaction)
    const organisationId = await endHeldMandate(transaction, { mandateId, at })
    if (organisationId === null) return null
    await transaction.rows('update person set organisation_id = null, organisation = null where id = $1', [personId])
    await raisePeopleVersion(transaction)
    return { kind: 'MandateEnded', data: { mandateId, organisationId } }
  },
})

/** Ends a mandate that is still held, and gives its body; null when it had ended. */
export async function endHeldMandate(
  sql: Sql,
  { mandateId, at }: { mandateId: string; at: Date },
): Promise<string | null> {
  const [ended] = await sql.rows<{ organisationId: string }>(
    `update mandate set ended_at = $2, ends_on = $3 where id = $1 and ended_at is null
     returning organisation_id as "organisationId"`,
    [mandateId, at.toISOString(), dayInParis(at)],
  )
  return ended?.organisationId ?? null
}

/** Whose a mandate is, for good. */
async function holderOf(sql: Sql, { mandateId }: { mandateId: string }): Promise<string> {
  const [mandate] = await sql.rows<{ personId: string }>('select person_id as "personId" from mandate where id = $1', [
    mandateId,
  ])
  if (!mandate) throw new PublicError('NOT_FOUND')
  return mandate.personId
}
