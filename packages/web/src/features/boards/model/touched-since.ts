import { isUnread } from './board-view.js'
import type { LocalVisits } from './local-visits.js'

/** How many of some levers something touched after somebody last saw them; none at a first visit. */
export function touchedSince(levers: readonly { id: string; lastNumber: number }[], visits: LocalVisits): number {
  const seen = { seenBoard: visits.board, seenLevers: new Map(Object.entries(visits.levers)) }
  return levers.filter(({ id, lastNumber }) => isUnread(seen, id, lastNumber)).length
}
