/** How far a visitor has seen a board and its levers, on this device. */
export interface LocalVisits {
  board: number | null
  levers: Record<string, number>
}

/** The name under which they are kept. */
export const nameOfVisits = (boardId: string) => `leviers-visits ${boardId}`

/** The visits of a board from localStorage; none where it is refused. */
export function localVisitsOf(boardId: string): LocalVisits {
  const none = { board: null, levers: {} }
  try {
    // Only what follows from here is written under this name.
    return (JSON.parse(localStorage.getItem(nameOfVisits(boardId)) ?? 'null') as LocalVisits | null) ?? none
  } catch {
    return none
  }
}
