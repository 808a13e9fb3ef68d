import * as inputs from '@leviers/shared/inputs/organisations'
import { PublicError } from '../../errors.js'
import { lockPeople, raisePeopleVersion } from '../../log/answer-version.js'
import { defineCommand } from '../../api/define-command.js'
import { sqlOf, type Sql } from '../../sql.js'
import { renewRights } from '../people/sign-in/renew-rights.js'
import { personEvent } from '../people/person-event.js'
import { dayInParis } from '../boards/catalogue.js'
import { ownStanding } from '../people/own-standing.js'
import { OrganisationType } from './organisation.type.js'
import { mandateFields } from './mandate-fields.js'
import { readMandate } from './read-mandates.js'

const MandateEnded = personEvent('MandateEnded', {
  audience: 'PERSON',
  description: 'I am no longer a member of a body: read "me" again.',
  fields: mandateFields,
})

/** An administrator says that someone belongs to a body no longer: its name is taken from beside theirs. */
export const endMandate = defineCommand({
  name: 'endMandate',
  input: inputs.endMandate,
  event: MandateEnded,
  description: 'Ends a mandate, and gives its body (administrators).',
  asks: 'The mandate.',
  answer: {
    type: () => OrganisationType,
    async of(context, { streamId }, { mandateId }) {
      await renewRights(context, streamId)
      const mandate = await readMandate(sqlOf(context.em), mandateId)
      if (!mandate) throw new PublicError('NOT_FOUND')
      return mandate.organisation
    },
  },
  streamOf: holderOf,
  standingOf: ownStanding,
  async change(transaction, { streamId: personId, input, at }) {
    const { mandateId } = input
    await lockPeople(transaction)
    const organisationId = await endHeldMandate(transaction, { mandateId, at })
    if (organisationId === null) return null
    await transaction.rows('update person set organisation_id = null, organisation = null where id = $1', [personId])
    await raisePeopleVersion(transaction)
    return { data: { mandateId, organisationId } }
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
