import type { LoggedEvent } from '../../log/stream-log.js'
import { runFor, type Context } from '../../context.js'
import type { Command } from '../../commands/define-command.js'
import { sqlOf, type Sql } from '../../sql.js'
import { boardEventFields, type BoardEvent } from '../boards/board-event.type.js'
import { CoAuthorInvited } from './co-authors/co-author-invited.type.js'
import { CoAuthorRemoved } from './co-authors/co-author-removed.type.js'
import { LeverShared } from './co-authors/lever-shared.type.js'
import { LeverEdited } from './lever-edited.type.js'
import { LeverHidden } from './moderating/lever-hidden.type.js'
import { LeverMoved, type LeverPlace } from './placing/lever-moved.type.js'
import { LeverPublished } from './drafts/lever-published.type.js'
import { LeverRestored } from './moderating/lever-restored.type.js'
import { LeverReviewed } from './moderating/lever-reviewed.type.js'
import { LeverTextChanged } from './lever/lever-text-changed.type.js'
import { LeverTextFrozen } from './lever/lever-text-frozen.type.js'
import { LeverVersionNamed } from './lever/lever-version-named.type.js'
import { LeverStatusChanged } from './answers/lever-status-changed.type.js'
import { LeverWithdrawn } from './moderating/lever-withdrawn.type.js'
import { shownLever } from './lever/lever.type.js'
import { readLevers } from './lever/read-levers.js'

const leverEventTypes = {
  LeverPublished,
  LeverEdited,
  LeverWithdrawn,
  LeverHidden,
  LeverRestored,
  LeverReviewed,
  LeverTextChanged,
  LeverTextFrozen,
  LeverVersionNamed,
  CoAuthorInvited,
  CoAuthorRemoved,
  LeverShared,
  LeverMoved,
  LeverStatusChanged,
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
  const places = await placesAfter(sql, about)
  return about.flatMap((event) => {
    const lever = byId.get(event.leverId ?? '')
    if (!lever) return []
    const said = saidOf(event, places)
    return [Object.assign(new leverEventTypes[event.kind](), boardEventFields(event), said, { lever })]
  })
}

/** What an event says besides its lever. */
function saidOf({ kind, streamId, data }: LoggedEvent, places: ReadonlyMap<string, LeverPlace[]>): object {
  if (kind === 'LeverTextChanged') return { keptBoth: typeof data.keptBoth === 'number' ? data.keptBoth : 0 }
  if (kind === 'LeverStatusChanged') return { from: data.from, to: data.to }
  if (kind === 'LeverMoved') {
    const { position, revision } = data
    return { position, revision, rearranged: data.rearranged ? (places.get(streamId) ?? []) : [] }
  }
  if (kind === 'LeverHidden' || kind === 'LeverWithdrawn' || kind === 'LeverRestored') {
    return { comments: data.comments ?? null, positions: data.positions ?? null }
  }
  return {}
}

/** Runs a command about a lever for whoever is asking; its event, null when nothing had to change. Throws as runFor does. */
export async function leverEventOf<Input extends { operationId: string }>(
  context: Context,
  command: Command<Input>,
  input: unknown,
): Promise<BoardEvent | null> {
  const { event } = await runFor(context, command, input)
  const [shown] = event ? await leverEventsOf(sqlOf(context.em), [event]) : []
  return shown ?? null
}

/** Where all levers stand now on the boards that events rearranged. */
async function placesAfter(sql: Sql, events: readonly LoggedEvent[]): Promise<Map<string, LeverPlace[]>> {
  const boardIds = events.filter(({ data }) => data.rearranged).map(({ streamId }) => streamId)
  if (boardIds.length === 0) return new Map()
  const rows = await sql.rows<LeverPlace & { boardId: string }>(
    `select board_id as "boardId", id as "leverId", position from lever where board_id = any ($1::uuid[])
     order by position, number`,
    [boardIds],
  )
  return Map.groupBy(rows, ({ boardId }) => boardId)
}
