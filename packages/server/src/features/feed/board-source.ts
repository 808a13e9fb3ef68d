import type { SqlEntityManager } from '@mikro-orm/sql'
import type { LiveSource, StreamReader } from '../../live/live-stream.js'
import type { BoardEvent } from '../boards/board-event.type.js'
import { isVoteEvent, toldVotes } from '../votes/told-votes.js'
import { boardReset } from './board-reset.js'

/** How boards are told: positions may wait a moment for others, everything else goes out at once. */
export function makeBoardSource(em: SqlEntityManager, reader: StreamReader<BoardEvent>): LiveSource<BoardEvent> {
  const reset = (boardId: string) => boardReset(em.fork(), boardId)
  return { reader, log: 'STREAM', mayWait: isVoteEvent, told: toldVotes, reset }
}
