import type { BoardFileAct } from '@leviers/shared/board-file'
import type { Audience } from '../live/audience.js'
import type { Numbered } from '../live/live-stream.js'
import { cursorOf } from '../log/cursor.js'
import type { LoggedEvent } from '../log/stream-log.js'
import type { Sql } from '../sql.js'

/** What events are about, and how all events about such things are read together. */
export interface EventSubject {
  /** What each of the events shows besides its place in the log, in their order; null for what is gone. */
  show(sql: Sql, events: readonly LoggedEvent[]): Promise<readonly (object | null)[]>
}

/** One kind of event: who may read it, what it shows and what follows from it. */
export interface EventType {
  kind: string
  /** Those who may read it; PERSON: only the one on whose stream it is. */
  audience: Audience | 'PERSON'
  /** Whether it changes or hides words: earlier events must then be read again. */
  changesWords: boolean
  /** The act of a board's file that makes the same happen again; null for what leaves nothing in it. */
  exported: BoardFileAct['act'] | null
  subject: EventSubject
  /** Fields of this kind of event alone, from its log entry. */
  extraFields?(event: LoggedEvent): object
  /** Fields of every event of its stream. */
  place(event: LoggedEvent): Numbered
  /** Its class in the API. */
  type: new () => object
}

export type EventTypes = ReadonlyMap<string, EventType>

/** An event as those who may read it see it. */
export interface ShownEvent extends Numbered {
  changesWords?: boolean
}

/** What every event shows of its place in the log of its stream. */
export function placeInLog(event: LoggedEvent) {
  return { number: event.number, cursor: cursorOf(event), at: event.at, operationId: event.operationId }
}

/** Events of a log with the words as they are now, in the same order: one statement for all that are about the same. */
export async function showEvents(types: EventTypes, sql: Sql, events: readonly LoggedEvent[]): Promise<ShownEvent[]> {
  const bySubject = Map.groupBy(events, ({ kind }) => types.get(kind)?.subject)
  const shown: ShownEvent[] = []
  for (const [subject, about] of bySubject) {
    const read = (await subject?.show(sql, about)) ?? []
    about.forEach((event, index) => {
      const [type, what] = [types.get(event.kind), read[index]]
      if (type && what) shown.push(shownEvent(type, event, what))
    })
  }
  return shown.toSorted((one, other) => one.number - other.number)
}

function shownEvent(type: EventType, event: LoggedEvent, what: object): ShownEvent {
  const { audience, changesWords } = type
  const visibility = { changesWords, ...(audience === 'PERSON' ? {} : { audience }) }
  return Object.assign(new type.type(), type.place(event), what, type.extraFields?.(event), visibility)
}
