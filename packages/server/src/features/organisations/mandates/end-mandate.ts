import * as inputs from '@leviers/shared/inputs/organisations'
import { defineCommand } from '../../../api/define-command.js'
import { renewRights } from '../../people/sign-in/renew-rights.js'
import { personEvent } from '../../people/person-event.js'
import { dayOfProgramme } from '../../boards/calendar/days.js'
import { ownStanding } from '../../people/own-standing.js'
import { lockPeople } from '../../../log/answer-version.js'
import { sqlOf } from '../../../sql.js'
import { findMandate, holderOf } from './find-mandate.js'
import { OrganisationType } from '../organisation.type.js'
import { mandateFields } from './mandate-fields.js'
import { findOrganisation } from '../read-organisations.js'
import { settleBodies } from './settle-bodies.js'

export const MandateEnded = personEvent('MandateEnded', {
  audience: 'PERSON',
  description: 'I am no longer a member of a body: read "me" again.',
  fields: mandateFields,
})

/** An administrator says that someone belongs to a body no longer: its name is taken from beside theirs. */
export const endMandate = defineCommand({
  name: 'endMandate',
  input: inputs.endMandate,
  event: MandateEnded,
  description: 'Ends a mandate, also one that has not begun, and gives its body (administrators).',
  asks: 'The mandate.',
  answer: {
    type: () => OrganisationType,
    async of(context, { streamId }, input) {
      await renewRights(context, streamId)
      const mandate = await findMandate(sqlOf(context.em), input)
      return findOrganisation(context.em, mandate.organisation.id)
    },
  },
  streamOf: holderOf,
  standingOf: ownStanding,
  async change(transaction, { streamId: personId, input, at }) {
    const mandate = await findMandate(transaction, input)
    if (mandate.endedAt) return null
    await lockPeople(transaction)
    // One that never began keeps the days that it was to have.
    transaction.em.assign(mandate, {
      endedAt: at,
      ...(mandate.begunAt ? { endsOn: await dayOfProgramme(transaction, at) } : {}),
    })
    await transaction.em.flush()
    await settleBodies(transaction, { personId, at })
    return { data: { mandateId: mandate.id, organisationId: mandate.organisation.id } }
  },
})
