import { limits } from '@leviers/shared/limits'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { validate as isUuid } from 'uuid'
import type { Context } from '../../context.js'
import { PublicError } from '../../errors.js'
import { abortable } from '../../events/abortable.js'
import { cursorOf, numberOfCursor } from '../../events/cursor.js'
import { followStream, type StreamReader } from '../../events/follow-stream.js'
import { headOf, type StreamHead } from '../../events/stream-log.js'
import { sqlOf } from '../../sql.js'
import type { BoardEvent } from '../boards/board-event.type.js'
import { BoardReset } from '../boards/board-reset.type.js'
import { Board } from '../boards/board.entity.js'
import { shownBoard } from '../boards/shown-board.js'

export interface FollowArgs {
  boardId: string
  after: string
}

/** Where a cursor stands on a board: null when only a snapshot helps (too old, forged, of another board or epoch). */
export async function findPlace(
  em: SqlEntityManager,
  { boardId, after }: FollowArgs,
): Promise<{ head: StreamHead; number: number | null }> {
  const head = isUuid(boardId) ? await headOf(sqlOf(em), boardId) : null
  if (!head || !(await em.count(Board, { id: boardId }))) throw new PublicError('NOT_FOUND')
  const number = numberOfCursor(after, head)
  const tooOld = number !== null && head.number - number > limits.feed.most
  return { head, number: tooOld ? null : number }
}

/** The board as it is now, instead of the events that its follower missed. Throws NOT_FOUND. */
export async function boardReset(em: SqlEntityManager, boardId: string): Promise<BoardReset> {
  // The head before the board: what the board shows is then never older than the cursor.
  const head = await headOf(sqlOf(em), boardId)
  const board = await em.findOne(Board, { id: boardId })
  if (!head || !board) throw new PublicError('NOT_FOUND')
  const { number } = head
  const fields = { boardId, number, cursor: cursorOf(head), at: new Date(), operationId: null }
  return Object.assign(new BoardReset(), fields, { board: shownBoard(board) })
}

/** Past and present of a board after a cursor, without gap; begins with a snapshot when the cursor is of no use. */
export async function followBoard(context: Context, args: FollowArgs): Promise<AsyncIterableIterator<BoardEvent>> {
  const { number } = await findPlace(context.em, args)
  const { boardId: streamId } = args
  // The tail of boards reads board events; the context only knows that they are numbered.
  const reader = context.boardTail as StreamReader<BoardEvent>
  return abortable(async function* follow(signal) {
    const reset = number === null ? await boardReset(context.em, streamId) : null
    if (reset) yield reset
    yield* followStream({ bell: context.bell, reader }, { streamId, after: reset?.number ?? number ?? 0, signal })
  })
}
