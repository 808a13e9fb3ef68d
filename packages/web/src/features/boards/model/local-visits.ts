/** How far a visitor has seen a board and its levers, on this device. */
export interface LocalVisits {
  board: number | null
  levers: Record<string, number>
}

/** The name under which they are kept. */
export const nameOfVisits = (boardId: string) => `leviers-visits ${boardId}`

/** Those of a board, as they were kept; none where the browser keeps nothing. */
export function localVisitsOf(boardId: string): LocalVisits {
  const none = { board: null, levers: {} }
  try {
    // Only what follows from here is written under this name.
    return (JSON.parse(localStorage.getItem(nameOfVisits(boardId)) ?? 'null') as LocalVisits | null) ?? none
  } catch {
    return none
  }
}
