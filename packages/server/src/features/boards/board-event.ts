import type { BoardFileAct } from '@leviers/shared/board-file'
import { objectType, type ShownFields } from '../../api/object-type.js'
import type { EventSubject, EventType, ShownEvent } from '../../commands/event-type.js'
import type { Audience } from '../../live/audience.js'
import type { LoggedEvent } from '../../log/stream-log.js'
import { BoardEvent, boardEventFields } from './board-event.type.js'

/** An event on a board as those who may read it see it. */
export type ShownBoardEvent = BoardEvent & ShownEvent

/** What events on a board are about: what all of them show, and how it is read. */
export interface BoardSubject extends EventSubject {
  fields: ShownFields
}

interface BoardEventParts {
  audience: Audience
  description: string
  about: BoardSubject
  /** What it shows besides what it is about. */
  fields?: ShownFields
  /** Read from the log, where what it is about does not read it. */
  extraFields?: (event: LoggedEvent) => object
  changesWords?: boolean
  exported?: BoardFileAct['act']
}

/** A board's file is for everybody: what only some may read is never in it. */
type Exportable = { audience: 'PUBLIC' } | { exported?: never }

/** States a kind of event on a board, and makes its type of the API. */
export function boardEvent(kind: string, parts: BoardEventParts & Exportable): EventType {
  const { description, about, changesWords = false, exported = null, fields, extraFields } = parts
  return {
    kind,
    audience: parts.audience,
    changesWords,
    exported,
    subject: about,
    ...(extraFields ? { extraFields } : {}),
    place: boardEventFields,
    type: objectType(BoardEvent, kind, { description, fields: { ...about.fields, ...fields } }),
  }
}
