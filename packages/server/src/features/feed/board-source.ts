import type { SqlEntityManager } from '@mikro-orm/sql'
import type { LiveSource, StreamReader } from '../../live/live-stream.js'
import type { ShownBoardEvent } from '../boards/board-event.js'
import { coalesceVotes, isDeferrable } from '../votes/coalesce-votes.js'
import { boardReset } from './board-reset.js'

/** How boards are told: positions, and what one may not read, may wait a moment for others; everything else goes out at once. */
export function makeBoardSource(
  em: SqlEntityManager,
  reader: StreamReader<ShownBoardEvent>,
): LiveSource<ShownBoardEvent> {
  const reset = (boardId: string) => boardReset(em.fork(), boardId)
  return { reader, log: 'STREAM', isDeferrable, coalesce: coalesceVotes, reset }
}
