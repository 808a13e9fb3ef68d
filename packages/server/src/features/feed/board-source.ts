import type { SqlEntityManager } from '@mikro-orm/sql'
import type { EventTypes } from '../../commands/event-type.js'
import type { LiveSource } from '../../live/live-stream.js'
import { makeStreamTail } from '../../live/stream-tail.js'
import { eventsPerRead, readEvents } from '../../log/stream-log.js'
import { sqlOf } from '../../sql.js'
import type { ShownBoardEvent } from '../boards/board-event.js'
import { coalesceVotes, isDeferrable } from '../votes/coalesce-votes.js'
import { boardEventsOf } from './board-events.js'
import { boardReset } from './board-reset.js'

/**
 * How boards are told: positions, and what one may not read, may wait a moment for others; everything else goes out at
 * once.
 */
export function makeBoardSource(em: SqlEntityManager, events: EventTypes): LiveSource<ShownBoardEvent> {
  const reader = makeStreamTail<ShownBoardEvent>({
    async read(streamId, after) {
      const sql = sqlOf(em)
      return boardEventsOf(events, sql, await readEvents(sql, { streamId, after, most: eventsPerRead }))
    },
    outdatesEarlier: ({ changesWords = false }) => changesWords,
  })
  const reset = (boardId: string) => boardReset(em.fork(), boardId)
  return { reader, log: 'STREAM', isDeferrable, coalesce: coalesceVotes, reset }
}
