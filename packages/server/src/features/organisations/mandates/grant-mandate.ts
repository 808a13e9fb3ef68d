import * as inputs from '@leviers/shared/inputs/organisations'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { v7 as newId } from 'uuid'
import { PublicError } from '../../../errors.js'
import { lockPeople } from '../../../log/answer-version.js'
import { defineCommand } from '../../../api/define-command.js'
import { queryOf } from '../../../query.js'
import { renewRights } from '../../people/sign-in/renew-rights.js'
import { personEvent } from '../../people/person-event.js'
import { dayOfProgramme } from '../../boards/calendar/days.js'
import { ownStanding } from '../../people/own-standing.js'
import type { Person } from '../../people/person.entity.js'
import { Mandate } from './mandate.entity.js'
import type { Organisation } from '../organisation.entity.js'
import { MandateType } from './mandate.type.js'
import { mandateFields } from './mandate-fields.js'
import { readMandate } from './read-mandates.js'
import { refuseOverlap, refuseWrongDays, rightsOfMandate } from './mandate-days.js'
import { settleBodies } from './settle-bodies.js'

const MandateGranted = personEvent('MandateGranted', {
  audience: 'PERSON',
  description: 'An administrator gave me a mandate of a body: read "me" again.',
  fields: mandateFields,
})

/**
 * An administrator says that someone belongs to a body, from when to when, and as what. On the person's stream, so that
 * of two that are given at once the second finds the first.
 */
export const grantMandate = defineCommand({
  name: 'grantMandate',
  input: inputs.grantMandate,
  event: MandateGranted,
  description:
    'Gives someone with an account a mandate of a body (administrators). They may hold mandates of several bodies, and of one body one at a time.',
  asks: 'The mandate.',
  answer: {
    type: () => MandateType,
    async of(context, { event, streamId }) {
      await renewRights(context, streamId)
      const mandate = event && (await readMandate(context.em, String(event.data.mandateId)))
      if (!mandate) throw new PublicError('NOT_FOUND')
      return mandate
    },
  },
  streamOf: (_sql, input) => Promise.resolve(input.personId),
  standingOf: ownStanding,
  async change(transaction, { actor, input, at }) {
    const { personId, organisationId } = input
    await refuseUnknown(transaction.em, input)
    const today = await dayOfProgramme(transaction, at)
    const days = { startsOn: input.startsOn ?? today, endsOn: input.endsOn ?? null }
    refuseWrongDays(days, today)
    await refuseOverlap(transaction, { personId, organisationId, mandateId: null, ...days })
    await lockPeople(transaction)
    const id = newId()
    await transaction.em.insert(Mandate, {
      id,
      person: personId,
      organisation: organisationId,
      ...rightsOfMandate(input),
      ...days,
      grantedBy: actor.personId,
      grantedAt: at,
      begunAt: days.startsOn <= today ? at : null,
    })
    await settleBodies(transaction, { personId, at })
    return { data: { mandateId: id, organisationId } }
  },
})

/** Throws NOT_FOUND, GUEST_WITHOUT_MANDATE. */
async function refuseUnknown(
  em: SqlEntityManager,
  { personId, organisationId }: { personId: string; organisationId: string },
): Promise<void> {
  const query = queryOf<typeof Person | typeof Organisation>(em)
  const person = await query.selectFrom('Person').select('isGuest').where('id', '=', personId).executeTakeFirst()
  const body = await query.selectFrom('Organisation').select('id').where('id', '=', organisationId).executeTakeFirst()
  if (!person || !body) throw new PublicError('NOT_FOUND')
  if (person.isGuest) throw new PublicError('GUEST_WITHOUT_MANDATE')
}
