import type { LoggedEvent } from '../../log/stream-log.js'
import type { Sql } from '../../sql.js'
import { boardEventFields, type BoardEvent } from '../boards/board-event.type.js'
import { shownLever } from '../levers/lever/lever.type.js'
import { readLevers } from '../levers/lever/read-levers.js'
import { readPeople } from '../people/read-people.js'
import { GuestClaimed } from './guest-claimed.type.js'

/** Events of guests who became accounts, with the levers that they touched as they are now. */
export async function guestEventsOf(sql: Sql, events: readonly LoggedEvent[]): Promise<BoardEvent[]> {
  const about = events.filter((event) => event.kind === 'GuestClaimed')
  const ids = about.flatMap((event) => leverIdsOf(event))
  const levers = await readLevers(sql, ids)
  const accounts = await readPeople(
    sql,
    about.map((event) => event.actorId ?? ''),
  )
  return about.map((event) => {
    const mine = new Set(leverIdsOf(event))
    const shown = levers.filter((lever) => mine.has(lever.id)).map(shownLever)
    const guestId = typeof event.data.guestId === 'string' ? event.data.guestId : null
    const account = accounts.get(event.actorId ?? '') ?? null
    return Object.assign(new GuestClaimed(), boardEventFields(event), { levers: shown, guestId, account })
  })
}

function leverIdsOf({ data }: LoggedEvent): string[] {
  return Array.isArray(data.leverIds) ? data.leverIds : []
}
