import { objectType, type ShownFields } from '../../../api/object-type.js'
import { placeInLog, type EventSubject, type EventType } from '../../../commands/event-type.js'
import { ProgrammeEvent } from './programme-event.type.js'

/** What events of a programme are about: what all of them show, and how it is read. */
export interface ProgrammeSubject extends EventSubject {
  fields: ShownFields
}

interface ProgrammeEventParts {
  /** What is on the programme's stream is for everybody. */
  audience: 'PUBLIC'
  description: string
  about: ProgrammeSubject
}

/** States a kind of event on the programme's stream, and makes its type of the API. */
export function programmeEvent(kind: string, { audience, description, about }: ProgrammeEventParts): EventType {
  return {
    kind,
    audience,
    changesWords: false,
    exported: null,
    subject: about,
    place: placeInLog,
    type: objectType(ProgrammeEvent, kind, { description, fields: about.fields }),
  }
}
