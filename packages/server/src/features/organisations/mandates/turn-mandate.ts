import * as inputs from '@leviers/shared/inputs/organisations'
import { defineCommand } from '../../../api/define-command.js'
import { lockPeople } from '../../../log/answer-version.js'
import { dayOfProgramme } from '../../boards/calendar/days.js'
import { ownStanding } from '../../people/own-standing.js'
import { personEvent } from '../../people/person-event.js'
import { MandateEnded } from './end-mandate.js'
import { findMandate, holderOf } from './find-mandate.js'
import { mandateFields } from './mandate-fields.js'
import { settleBodies } from './settle-bodies.js'

export const MandateBegun = personEvent('MandateBegun', {
  audience: 'PERSON',
  description: 'The first day of a mandate of mine has come: read "me" again.',
  fields: mandateFields,
})

/** The server itself notes that the first day of a mandate has come, or that its last day is over. */
export const turnMandate = defineCommand({
  name: 'turnMandate',
  input: inputs.turnMandate,
  event: MandateBegun,
  streamOf: holderOf,
  standingOf: ownStanding,
  async change(transaction, { streamId: personId, input, at }) {
    const mandate = await findMandate(transaction, input)
    const today = await dayOfProgramme(transaction, at)
    if (mandate.endedAt) return null
    await lockPeople(transaction)
    const { id: mandateId, organisation } = mandate
    const data = { mandateId, organisationId: organisation.id }
    if (mandate.endsOn && mandate.endsOn < today) {
      transaction.em.assign(mandate, { endedAt: at })
      await transaction.em.flush()
      await settleBodies(transaction, { personId, at })
      return { kind: MandateEnded.kind, data }
    }
    if (mandate.begunAt || mandate.startsOn > today) return null
    transaction.em.assign(mandate, { begunAt: at })
    await transaction.em.flush()
    await settleBodies(transaction, { personId, at })
    return { data }
  },
})
