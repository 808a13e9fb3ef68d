import * as inputs from '@leviers/shared/inputs/boards'
import { defineCommand } from '../../api/define-command.js'
import { PublicError } from '../../errors.js'
import { raisePeopleVersion } from '../../log/answer-version.js'
import { ownStanding } from '../people/own-standing.js'
import { aboutBoard } from './about-board.js'
import { Board } from './board.entity.js'
import { BoardType } from './board.type.js'
import { programmeEvent } from './programme/programme-event.js'
import { programmeOf } from './programme/programme-of.js'
import { shownBoard } from './shown-board.js'

const BoardEdited = programmeEvent('BoardEdited', {
  audience: 'PUBLIC',
  description: 'A board is called otherwise, or says something else of itself.',
  about: aboutBoard,
})

/** An administrator says what a board is called and what it is about; its address stays. */
export const editBoard = defineCommand({
  name: 'editBoard',
  input: inputs.editBoard,
  event: BoardEdited,
  description: 'Says what a board is called and what it is about (administrators). Its address stays.',
  answer: {
    type: () => BoardType,
    async of({ em }, _done, { boardId }) {
      const board = await em.findOne(Board, { id: boardId })
      if (!board) throw new PublicError('NOT_FOUND')
      return shownBoard(board)
    },
  },
  streamOf: programmeOf,
  standingOf: ownStanding,
  async change(transaction, { streamId, input: { boardId, title, description } }) {
    const board = await transaction.em.findOne(Board, { id: boardId, programme: streamId })
    if (!board) throw new PublicError('NOT_FOUND')
    if (board.title === title && board.description === description) return null
    transaction.em.assign(board, { title, description })
    // Answers about the board that were kept show its title.
    await raisePeopleVersion(transaction)
    return { data: { boardId } }
  },
})
