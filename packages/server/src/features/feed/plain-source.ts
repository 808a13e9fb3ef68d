import type { SqlEntityManager } from '@mikro-orm/sql'
import { showEvents, type EventTypes, type ShownEvent } from '../../commands/event-type.js'
import { PublicError } from '../../errors.js'
import type { LiveSource } from '../../live/live-stream.js'
import { makeStreamTail } from '../../live/stream-tail.js'
import { eventsPerRead, readEvents } from '../../log/stream-log.js'
import { sqlOf } from '../../sql.js'

/** How what a person does, and what happens to the programme, is told: event by event; who missed too much reads anew. */
export function makePlainSource(em: SqlEntityManager, events: EventTypes): LiveSource<ShownEvent> {
  const reader = makeStreamTail<ShownEvent>({
    async read(streamId, after) {
      const sql = sqlOf(em)
      return showEvents(events, sql, await readEvents(sql, { streamId, after, most: eventsPerRead }))
    },
    outdatesEarlier: () => false,
  })
  return {
    reader,
    log: 'STREAM',
    isDeferrable: () => false,
    coalesce: (items) => items,
    reset: () => Promise.reject(new PublicError('BAD_CURSOR')),
  }
}
