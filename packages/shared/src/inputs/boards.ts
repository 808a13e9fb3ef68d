import { limits } from '../limits.js'
import { atMost, count, described, input, line, loose, looseText, uuid } from './input-parts.js'

const { boardTitle, boardDescription } = limits.text

export const createBoard = input('A board to open.', {
  title: described(line(boardTitle), `Its title, ${atMost(boardTitle)}.`),
  description: described(loose(boardDescription), `What it is about, ${atMost(boardDescription)}.`),
})
export const editBoard = input('What a board is called and says of itself from now on.', {
  boardId: described(uuid, 'The board.'),
  title: described(line(boardTitle), `Its title, ${atMost(boardTitle)}.`),
  description: described(looseText(boardDescription), `What it is about, ${atMost(boardDescription)}.`),
})
export const visitBoard = input('How far someone has seen a board.', {
  boardId: described(uuid, 'The board.'),
  number: described(count, 'The number of the last event that they saw.'),
})
