import * as v from 'valibot'
import { boardProposers, boardStates } from '../boards.js'
import { limits } from '../limits.js'
import { atMost, count, described, input, line, loose, looseText, oneOf, optional, uuid } from './input-parts.js'

const { boardTitle, boardDescription } = limits.text

export const createBoard = input('A board to open.', {
  title: described(line(boardTitle), `Its title, ${atMost(boardTitle)}.`),
  description: described(loose(boardDescription), `What it is about, ${atMost(boardDescription)}.`),
})
export const editBoard = input('What changes of a board: what is left out stays as it is.', {
  boardId: described(uuid, 'The board.'),
  title: optional(line(boardTitle), `Its title, ${atMost(boardTitle)}.`),
  description: optional(looseText(boardDescription), `What it is about, ${atMost(boardDescription)}.`),
  state: optional(oneOf('BoardState', boardStates), 'Whether people write on it.'),
  proposers: optional(oneOf('BoardProposers', boardProposers), 'Who proposes levers on it.'),
  guestsVote: optional(v.boolean(), 'Whether those without an account give positions on it.'),
})
export const moveBoard = input('Where a board stands in the lists of boards.', {
  boardId: described(uuid, 'The board.'),
  beforeId: optional(uuid, 'The board that comes next; none when it comes last.'),
})
export const visitBoard = input('How far someone has seen a board.', {
  boardId: described(uuid, 'The board.'),
  number: described(count, 'The number of the last event that they saw.'),
})
