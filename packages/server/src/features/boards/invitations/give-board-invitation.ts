import * as inputs from '@leviers/shared/inputs/boards'
import { defineCommand } from '../../../api/define-command.js'
import { wasChanged } from '../../../api/answers.js'
import { PublicError } from '../../../errors.js'
import { ownStanding } from '../../people/own-standing.js'
import { Person } from '../../people/person.entity.js'
import { Board } from '../board.entity.js'
import { BoardInvitation } from './board-invitation.entity.js'
import { BoardInvitationGiven, ringReaders } from './invitation-events.js'

/** An administrator invites somebody to a board. On that person's stream: all their pages hear of it. */
export const giveBoardInvitation = defineCommand({
  name: 'giveBoardInvitation',
  input: inputs.giveBoardInvitation,
  event: BoardInvitationGiven,
  description: 'Invites someone with an account to a board (administrators); false when they were already.',
  asks: 'Who, and to which.',
  answer: wasChanged,
  streamOf: (_sql, input) => Promise.resolve(input.personId),
  standingOf: ownStanding,
  async change(transaction, { actor, input: { boardId, personId }, at }) {
    const { em } = transaction
    const person = await em.findOne(Person, { id: personId })
    if (!person || !(await em.findOne(Board, { id: boardId }))) throw new PublicError('NOT_FOUND')
    if (person.isGuest) throw new PublicError('INVITE_ACCOUNTS_ONLY')
    const known = await em.findOne(BoardInvitation, { board: boardId, person: personId })
    if (known && !known.endedAt) return null
    const given = { invitedBy: actor.personId, invitedAt: at, link: null, endedAt: null }
    if (known) em.assign(known, given)
    else em.create(BoardInvitation, { board: boardId, person: personId, ...given })
    ringReaders(transaction)
    return { data: { boardId } }
  },
})
