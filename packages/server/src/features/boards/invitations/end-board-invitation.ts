import * as inputs from '@leviers/shared/inputs/boards'
import { defineCommand } from '../../../api/define-command.js'
import { wasChanged } from '../../../api/answers.js'
import { ownStanding } from '../../people/own-standing.js'
import { BoardInvitation } from './board-invitation.entity.js'
import { BoardInvitationEnded, ringReaders } from './invitation-events.js'

/** An administrator withdraws an invitation: what it opened closes at once, and no link opens it again. */
export const endBoardInvitation = defineCommand({
  name: 'endBoardInvitation',
  input: inputs.endBoardInvitation,
  event: BoardInvitationEnded,
  description: 'Withdraws somebody’s invitation to a board (administrators); false when there was none.',
  asks: 'Whose, and to which.',
  answer: wasChanged,
  streamOf: (_sql, input) => Promise.resolve(input.personId),
  standingOf: ownStanding,
  async change(transaction, { input: { boardId, personId }, at }) {
    const held = { board: boardId, person: personId, endedAt: null }
    if ((await transaction.em.nativeUpdate(BoardInvitation, held, { endedAt: at })) === 0) return null
    ringReaders(transaction)
    return { data: { boardId } }
  },
})
