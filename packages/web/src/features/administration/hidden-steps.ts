const name = 'leviers-first-steps'

/** Whether an administrator put the list of first steps away, on this device. */
export const hiddenSteps = {
  read(): boolean {
    try {
      return localStorage.getItem(name) === 'hidden'
    } catch {
      return false
    }
  },
  hide(): void {
    try {
      localStorage.setItem(name, 'hidden')
    } catch {
      // A browser that keeps nothing: it lasts as long as the page.
    }
  },
}
