import { objectType, type ShownFields } from '../../api/object-type.js'
import { placeInLog, type EventSubject, type EventType } from '../../commands/event-type.js'
import { PersonEvent } from './person-event.type.js'

interface PersonEventParts {
  audience: 'PERSON'
  description: string
  fields?: ShownFields
}

/** The person themselves: what was written is read from its own row, so the log says all that the event shows. */
const oneself: EventSubject = {
  show: (_sql, events) => Promise.resolve(events.map(({ data, leverId }) => ({ ...data, leverId }))),
}

/** States a kind of event on a person's stream, and makes its type of the API. */
export function personEvent(kind: string, { audience, description, fields = {} }: PersonEventParts): EventType {
  return {
    kind,
    audience,
    changesWords: false,
    exported: null,
    subject: oneself,
    place: placeInLog,
    type: objectType(PersonEvent, kind, { description, fields }),
  }
}
