import { PublicError } from '../../errors.js'
import type { LiveSource, StreamReader } from '../../live/live-stream.js'
import type { PersonEvent } from '../people/person-event.type.js'

/** How what a person does is told to their devices: one by one; who missed too much reads "me" again. */
export function makePersonSource(reader: StreamReader<PersonEvent>): LiveSource<PersonEvent> {
  return {
    reader,
    log: 'STREAM',
    mayWait: () => false,
    told: (events) => events,
    reset: () => Promise.reject(new PublicError('BAD_CURSOR')),
  }
}
