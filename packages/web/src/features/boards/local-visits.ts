interface Visits {
  board: number | null
  levers: Record<string, number>
}

const nameOf = (boardId: string) => `leviers-visits ${boardId}`

/** How far a visitor has seen a board and its levers, on this device. */
export const localVisits = {
  of(boardId: string): Visits {
    try {
      // Only this file writes under this name.
      const visits = JSON.parse(localStorage.getItem(nameOf(boardId)) ?? 'null') as Visits | null
      return visits ?? { board: null, levers: {} }
    } catch {
      return { board: null, levers: {} }
    }
  },
  see(boardId: string, { leverId, number }: { leverId: string | null; number: number }): void {
    const { board, levers } = localVisits.of(boardId)
    const seen = leverId ? { board, levers: { ...levers, [leverId]: number } } : { board: number, levers }
    try {
      localStorage.setItem(nameOf(boardId), JSON.stringify(seen))
    } catch {
      // A browser that keeps nothing: nothing is marked as new then.
    }
  },
}
