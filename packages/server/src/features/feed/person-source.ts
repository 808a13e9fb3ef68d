import { PublicError } from '../../errors.js'
import type { LiveSource, StreamReader } from '../../live/live-stream.js'
import type { ShownEvent } from '../../commands/event-type.js'

/** How what a person does is told to their devices: one by one; who missed too much reads "me" again. */
export function makePersonSource(reader: StreamReader<ShownEvent>): LiveSource<ShownEvent> {
  return {
    reader,
    log: 'STREAM',
    isDeferrable: () => false,
    coalesce: (events) => events,
    reset: () => Promise.reject(new PublicError('BAD_CURSOR')),
  }
}
