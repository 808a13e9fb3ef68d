/** A choice of whoever uses this device, by name; lost with the page where localStorage is refused. */
export const deviceChoice = {
  /** Null when nothing was chosen, or nothing is kept. */
  read(name: string): string | null {
    try {
      return localStorage.getItem(name)
    } catch {
      return null
    }
  },
  write(name: string, value: string): void {
    try {
      localStorage.setItem(name, value)
    } catch {
      // Refused: the choice lasts as long as the page.
    }
  },
}
