import type { LoggedEvent } from '../../events/stream-log.js'
import type { Sql } from '../../sql.js'
import { boardEventFields, type BoardEvent } from '../boards/board-event.type.js'
import { LeverEdited } from './lever-edited.type.js'
import { LeverHidden } from './lever-hidden.type.js'
import { LeverPublished } from './lever-published.type.js'
import { LeverRestored } from './lever-restored.type.js'
import { LeverReviewed } from './lever-reviewed.type.js'
import { LeverTextChanged } from './lever-text-changed.type.js'
import { LeverTextFrozen } from './lever-text-frozen.type.js'
import { LeverWithdrawn } from './lever-withdrawn.type.js'
import { shownLever } from './lever.type.js'
import { readLevers } from './read-levers.js'

const leverEventTypes = {
  LeverPublished,
  LeverEdited,
  LeverWithdrawn,
  LeverHidden,
  LeverRestored,
  LeverReviewed,
  LeverTextChanged,
  LeverTextFrozen,
}

type LeverEventKind = keyof typeof leverEventTypes

/** Whether an event of the log is about a lever's own life. */
function isLeverEvent(event: LoggedEvent): event is LoggedEvent & { kind: LeverEventKind } {
  return event.kind in leverEventTypes
}

/** Events about levers as everybody sees them, with the levers as they are now: one statement for all. */
export async function leverEventsOf(sql: Sql, events: readonly LoggedEvent[]): Promise<BoardEvent[]> {
  const about = events.filter(isLeverEvent)
  const levers = await readLevers(sql, [...new Set(about.map((event) => event.leverId ?? ''))])
  const byId = new Map(levers.map((lever) => [lever.id, shownLever(lever)]))
  return about.flatMap((event) => {
    const lever = byId.get(event.leverId ?? '')
    return lever ? [Object.assign(new leverEventTypes[event.kind](), boardEventFields(event), { lever })] : []
  })
}
