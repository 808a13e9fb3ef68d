/** Puts the focus on something, through its row if it is in one: a list of rows gives it to another one else. */
export function focusInRow(target: HTMLElement): void {
  target.closest<HTMLElement>('[role="row"]')?.focus({ preventScroll: true })
  target.focus({ preventScroll: true })
}

/** Runs something when what was pressed has closed and has given the focus back: some frames later. */
export function afterClosing(run: () => void, frames = 4): void {
  requestAnimationFrame(() => (frames > 1 ? afterClosing(run, frames - 1) : run()))
}
