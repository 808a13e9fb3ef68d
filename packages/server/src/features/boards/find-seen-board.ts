import { validate as isUuid } from 'uuid'
import type { Context } from '../../context.js'
import { PublicError } from '../../errors.js'
import { sqlOf } from '../../sql.js'
import { Board } from './board.entity.js'
import { seesBoardNow } from './readers/read-sees-board.js'

type Asked = Pick<Context, 'em' | 'viewer' | 'once'>

/**
 * A board for whoever asks: null when there is none, and just so when it is not theirs to know of. Every question about a
 * board, or what is on it, begins here. Who asks is only asked for where a board is not public, so that answers about the
 * others stay the same for everybody.
 */
export async function findSeenBoard(context: Asked, board: string): Promise<Board | null> {
  const where = isUuid(board) ? { id: board } : { slug: board.slice(0, 100) }
  const found = await context.em.findOne(Board, where)
  return found && (await isSeen(context, found)) ? found : null
}

/** Refuses, as if there were no such board, whoever may not know of it. Throws NOT_FOUND. */
export async function refuseOutsiders(context: Asked, boardId: string): Promise<void> {
  if (!isUuid(boardId) || !(await findSeenBoard(context, boardId))) throw new PublicError('NOT_FOUND')
}

/** Those of some boards that whoever asks may know of. */
export async function seenBoards(context: Asked, boards: readonly Board[]): Promise<Board[]> {
  const seen: Board[] = []
  for (const board of boards) if (await isSeen(context, board)) seen.push(board)
  return seen
}

function isSeen(context: Asked, { id, visibility }: Board): Promise<boolean> {
  if (visibility === 'PUBLIC') return Promise.resolve(true)
  const personId = context.viewer?.personId ?? null
  if (personId === null) return Promise.resolve(false)
  return context.once(`sees ${id}`, () => seesBoardNow(sqlOf(context.em), { boardId: id, personId }))
}
