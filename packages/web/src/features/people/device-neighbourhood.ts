const name = 'leviers-neighbourhood'

/** The neighbourhood that was chosen on this device: its code, null for none, undefined when nothing was chosen. */
export const deviceNeighbourhood = {
  read(): string | null | undefined {
    try {
      const kept = localStorage.getItem(name)
      return kept === null ? undefined : kept || null
    } catch {
      return undefined
    }
  },
  write(code: string | null): void {
    try {
      localStorage.setItem(name, code ?? '')
    } catch {
      // A browser that keeps nothing: it lasts as long as the page.
    }
  },
}
