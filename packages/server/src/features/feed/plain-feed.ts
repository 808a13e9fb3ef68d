import { limits } from '@leviers/shared/limits'
import { showEvents, type ShownEvent } from '../../commands/event-type.js'
import type { Context } from '../../context.js'
import { PublicError } from '../../errors.js'
import { LiveStream } from '../../live/live-stream.js'
import { cursorOf, numberOfCursor } from '../../log/cursor.js'
import { readEvents, type StreamHead, type StreamKind } from '../../log/stream-log.js'
import { sqlOf } from '../../sql.js'

/** A place in the log of a stream that is told event by event. */
interface Place {
  streamId: string
  head: StreamHead
  number: number
}

interface EventPage {
  events: ShownEvent[]
  cursor: string
  more: boolean
}

/** Where a cursor stands in a log. Throws BAD_CURSOR for one that is not this stream's: what it stands for is read again. */
export async function findPlace(
  context: Context,
  { kind, streamId }: { kind: StreamKind; streamId: string },
  cursor: string,
): Promise<Place> {
  const head = await context.headOf(kind, streamId)
  const number = head && numberOfCursor(cursor, head)
  if (!head || number === null) throw new PublicError('BAD_CURSOR')
  return { streamId, head, number }
}

/** What happened after a place: one page of it. */
export async function pageAfter(
  context: Context,
  { streamId, head, number }: Place,
  first: number,
): Promise<EventPage> {
  const most = Math.max(1, Math.min(first, limits.feed.page))
  const sql = sqlOf(context.em)
  const logged = await readEvents(sql, { streamId, after: number, most })
  const last = logged.at(-1)?.number ?? number
  const events = await showEvents(context.events, sql, logged)
  return { events, cursor: cursorOf({ epoch: head.epoch, number: last }), more: last < head.number }
}

/** What happened after a place and what happens from now on, without gap. */
export function followAfter(
  { plainSource: source }: Context,
  { streamId, head, number: after }: Place,
  { isPersonal }: { isPersonal: boolean },
): LiveStream<ShownEvent> {
  return new LiveStream({ streamId, head: head.number, after, source, isPersonal })
}
