import * as inputs from '@leviers/shared/inputs/organisations'
import { defineCommand } from '../../../api/define-command.js'
import { PublicError } from '../../../errors.js'
import { lockPeople } from '../../../log/answer-version.js'
import { ID } from '../../../id-scalar.js'
import { dayOfProgramme } from '../../boards/calendar/days.js'
import { MeType } from '../../people/me.type.js'
import { ownStanding } from '../../people/own-standing.js'
import { personEvent } from '../../people/person-event.js'
import { meOf } from '../../people/read-me.js'
import { heldMandateSql } from './held-mandate-sql.js'
import { settleBodies } from './settle-bodies.js'

const BodyChosen = personEvent('BodyChosen', {
  audience: 'PERSON',
  description: 'I chose which of my bodies stands beside my name: read "me" again.',
  fields: { organisationId: { type: () => ID, description: 'The body.' } },
})

/** Someone with mandates of several bodies says which of them stands beside their name. */
export const chooseBody = defineCommand({
  name: 'chooseBody',
  input: inputs.chooseBody,
  event: BodyChosen,
  description: 'Says which of the bodies that one is a member of stands beside one’s name; the profile.',
  asks: 'The body.',
  answer: { type: () => MeType, of: (context, { streamId }) => meOf(context, streamId) },
  streamOf: (_sql, _input, actor) => Promise.resolve(actor.personId),
  standingOf: ownStanding,
  async change(transaction, { streamId: personId, input: { organisationId }, at }) {
    await lockPeople(transaction)
    const held = await transaction.rows(
      `select 1 from mandate where ${heldMandateSql({ person: '$1', day: '$2' })} and organisation_id = $3`,
      [personId, await dayOfProgramme(transaction, at), organisationId],
    )
    if (held.length === 0) throw new PublicError('NOT_FOUND')
    const chosen = await transaction.rows(
      `update person set organisation_id = $2, body_chosen = true
       where id = $1 and not (body_chosen and organisation_id = $2) returning id`,
      [personId, organisationId],
    )
    if (chosen.length === 0) return null
    await settleBodies(transaction, { personId, at })
    return { data: { organisationId } }
  },
})
