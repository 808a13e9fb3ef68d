import * as inputs from '@leviers/shared/inputs/boards'
import { defineCommand } from '../../api/define-command.js'
import { PublicError } from '../../errors.js'
import { ownStanding } from '../people/own-standing.js'
import { Board } from './board.entity.js'
import { BoardEdited, theBoard } from './edit-board.js'
import { inOrder } from './in-order.js'
import { programmeOf } from './programme/programme-of.js'

/** An administrator says which board comes before which in lists of boards. */
export const moveBoard = defineCommand({
  name: 'moveBoard',
  input: inputs.moveBoard,
  event: BoardEdited,
  description: 'Puts a board before another one in the lists of boards, or last (administrators).',
  asks: 'Which, and where.',
  answer: theBoard,
  streamOf: programmeOf,
  standingOf: ownStanding,
  async change({ em }, { streamId, input: { boardId, beforeId } }) {
    const boards = await em.find(Board, { programme: streamId }, { orderBy: inOrder })
    const board = boards.find(({ id }) => id === boardId)
    if (!board || (beforeId !== null && !boards.some(({ id }) => id === beforeId))) throw new PublicError('NOT_FOUND')
    if (beforeId === boardId) return null
    const others = boards.filter((one) => one !== board)
    const place = others.findIndex(({ id }) => id === beforeId)
    const arranged = others.toSpliced(place === -1 ? others.length : place, 0, board)
    if (arranged.every((one, index) => one === boards[index])) return null
    arranged.forEach((one, index) => em.assign(one, { position: index + 1 }))
    return { data: { boardId } }
  },
})
