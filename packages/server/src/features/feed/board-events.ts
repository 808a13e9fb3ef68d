import { showEvents, type EventTypes } from '../../commands/event-type.js'
import type { LoggedEvent } from '../../log/stream-log.js'
import type { Sql } from '../../sql.js'
import type { ShownBoardEvent } from '../boards/board-event.js'

/** Events of a board's log as those who may read them see them, in the same order, with the words as they are now. */
export async function boardEventsOf(
  types: EventTypes,
  sql: Sql,
  events: readonly LoggedEvent[],
): Promise<ShownBoardEvent[]> {
  // On a board's log are only events that boardEvent states.
  return (await showEvents(types, sql, events)) as ShownBoardEvent[]
}
