/** How far somebody has seen a board and its levers. */
export interface Visits {
  board: number | null
  levers: Readonly<Record<string, number>>
}

/** How many of some levers something touched after somebody last saw them; none at a first visit. */
export function touchedSince(levers: readonly { id: string; lastNumber: number }[], { board, levers: seen }: Visits) {
  if (board === null) return 0
  return levers.filter(({ id, lastNumber }) => lastNumber > Math.max(board, seen[id] ?? 0)).length
}
