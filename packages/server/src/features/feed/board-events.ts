import type { LoggedEvent } from '../../log/stream-log.js'
import type { Sql } from '../../sql.js'
import type { BoardEvent } from '../boards/board-event.type.js'
import { commentEventsOf } from '../comments/comment-events.js'
import { leverEventsOf } from '../levers/lever-events.js'
import { guestEventsOf } from './guest-events.js'
import { voteEventsOf } from '../votes/vote-events.js'

/** Events of a board's log as everybody sees them, in the same order, with the words as they are now. */
export async function boardEventsOf(sql: Sql, events: readonly LoggedEvent[]): Promise<BoardEvent[]> {
  const shown = [
    ...voteEventsOf(events),
    ...(await leverEventsOf(sql, events)),
    ...(await commentEventsOf(sql, events)),
    ...(await guestEventsOf(sql, events)),
  ]
  return shown.toSorted((one, other) => one.number - other.number)
}

const kindsThatChangeWords = new Set([
  'LeverEdited',
  'LeverTextChanged',
  'LeverWithdrawn',
  'LeverHidden',
  'CommentEdited',
  'CommentDeleted',
  'CommentHidden',
  'GuestClaimed',
])

/** Whether earlier events would show words that this one changed or took away. */
export function changesEarlierWords(event: BoardEvent): boolean {
  return kindsThatChangeWords.has(event.constructor.name)
}
