import type { Transaction } from '../../../commands/command.js'
import { ID } from '../../../id-scalar.js'
import { personEvent } from '../../people/person-event.js'
import { topicOfPhases } from '../programme/topic-of-phases.js'
import { topicOfReaders } from '../readers/topic-of-readers.js'

const fields = { boardId: { type: () => ID, description: 'The board.' } }

export const BoardInvitationGiven = personEvent('BoardInvitationGiven', {
  audience: 'PERSON',
  description: 'I may read a board and take part in it: read the boards again.',
  fields,
})

export const BoardInvitationEnded = personEvent('BoardInvitationEnded', {
  audience: 'PERSON',
  description: 'I am no longer invited to a board.',
  fields,
})

export const BoardLinkMade = personEvent('BoardLinkMade', {
  audience: 'PERSON',
  description: 'I made a link that invites to a board.',
  fields,
})

export const BoardLinkRevoked = personEvent('BoardLinkRevoked', {
  audience: 'PERSON',
  description: 'I took back a link that invites to a board.',
  fields,
})

/** Whoever follows boards or writes on them is asked again whether they may. */
export function ringReaders({ ring }: Transaction): void {
  ring(topicOfReaders)
  ring(topicOfPhases)
}
