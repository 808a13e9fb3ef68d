const name = 'leviers-writing'

/** Whether somebody prefers to write without the editor, on this device. */
export const writingMode = {
  isSimple(): boolean {
    try {
      return localStorage.getItem(name) === 'simple'
    } catch {
      return false
    }
  },
  remember(isSimple: boolean): void {
    try {
      localStorage.setItem(name, isSimple ? 'simple' : 'editor')
    } catch {
      // localStorage is refused: the choice is not remembered.
    }
  },
}
