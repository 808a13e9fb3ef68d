import * as inputs from '@leviers/shared/inputs/organisations'
import { defineCommand } from '../../../api/define-command.js'
import { lockPeople } from '../../../log/answer-version.js'
import { PublicError } from '../../../errors.js'
import { dayOfProgramme } from '../../boards/calendar/days.js'
import { ownStanding } from '../../people/own-standing.js'
import { personEvent } from '../../people/person-event.js'
import { renewRights } from '../../people/sign-in/renew-rights.js'
import { findMandate, holderOf } from './find-mandate.js'
import { refuseOverlap, refuseWrongDays, rightsOfMandate } from './mandate-days.js'
import { mandateFields } from './mandate-fields.js'
import { MandateType } from './mandate.type.js'
import { readMandate } from './read-mandates.js'
import { settleBodies } from './settle-bodies.js'

const MandateEdited = personEvent('MandateEdited', {
  audience: 'PERSON',
  description: 'A mandate of mine has other days or gives other rights: read "me" again.',
  fields: mandateFields,
})

/** An administrator changes the days of a mandate that lasts, or what it lets its holder do. */
export const editMandate = defineCommand({
  name: 'editMandate',
  input: inputs.editMandate,
  event: MandateEdited,
  description: 'Changes the days and the rights of a mandate that has not ended (administrators).',
  asks: 'The mandate.',
  answer: {
    type: () => MandateType,
    async of(context, { streamId }, { mandateId }) {
      await renewRights(context, streamId)
      const mandate = await readMandate(context.em, mandateId)
      if (!mandate) throw new PublicError('NOT_FOUND')
      return mandate
    },
  },
  streamOf: holderOf,
  standingOf: ownStanding,
  async change(transaction, { streamId: personId, input, at }) {
    const mandate = await findMandate(transaction, input)
    if (mandate.endedAt) throw new PublicError('MANDATE_NOT_HELD')
    const { id: mandateId, organisation } = mandate
    const today = await dayOfProgramme(transaction, at)
    const days = { startsOn: input.startsOn ?? mandate.startsOn, endsOn: input.endsOn ?? null }
    const fields = { ...rightsOfMandate(input), ...days }
    const isSame = Object.entries(fields).every(
      ([key, value]) => (mandate[key as keyof typeof fields] ?? null) === value,
    )
    if (isSame) return null
    refuseWrongDays(days, today)
    if (mandate.begunAt && days.startsOn > today) throw new PublicError('MANDATE_HAS_BEGUN')
    await refuseOverlap(transaction, { personId, organisationId: organisation.id, mandateId, ...days })
    await lockPeople(transaction)
    const begunAt = mandate.begunAt ?? (days.startsOn <= today ? at : null)
    transaction.em.assign(mandate, { ...fields, begunAt })
    await transaction.em.flush()
    await settleBodies(transaction, { personId, at })
    return { data: { mandateId, organisationId: organisation.id } }
  },
})
