import type { SqlEntityManager } from '@mikro-orm/sql'
import { PublicError } from '../../errors.js'
import { cursorOf } from '../../log/cursor.js'
import { headOf } from '../../log/stream-log.js'
import { sqlOf } from '../../sql.js'
import { BoardReset } from '../boards/board-reset.type.js'
import { Board } from '../boards/board.entity.js'
import { shownBoard } from '../boards/shown-board.js'

/** The board as it is now, instead of the events that its follower missed. Throws NOT_FOUND. */
export async function boardReset(em: SqlEntityManager, boardId: string): Promise<BoardReset> {
  // The head before the board: what the board shows is then never older than the cursor.
  const head = await headOf(sqlOf(em), 'BOARD', boardId)
  const board = await em.findOne(Board, { id: boardId })
  if (!head || !board) throw new PublicError('NOT_FOUND')
  const { number } = head
  const fields = { boardId, number, cursor: cursorOf(head), at: new Date(), operationId: null }
  return Object.assign(new BoardReset(), fields, { board: shownBoard(board) })
}
