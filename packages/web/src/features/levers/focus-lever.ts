/** Puts the focus on a lever where the page shows it: on a control of its, else on its title; never scrolls. */
export function focusLever(leverId: string, control?: string): boolean {
  const place = document.querySelector(`[data-lever="${CSS.escape(leverId)}"]`)
  const target = (control && place?.querySelector(`[data-control="${control}"]`)) || place?.querySelector('a, button')
  if (!(target instanceof HTMLElement)) return false
  focusInRow(target)
  return true
}

/** Puts the focus on something, through its row if it is in one: a list of rows gives it to another one else. */
export function focusInRow(target: HTMLElement): void {
  target.closest<HTMLElement>('[role="row"]')?.focus({ preventScroll: true })
  target.focus({ preventScroll: true })
}

/** Frames after which what was pressed has closed and given the focus back, and for which a lever is waited for. */
const settled = 4
const patience = 60

/** The same, once the lever is where it goes: it may be drawn anew in another list. */
export function focusLeverSoon(leverId: string, control?: string): void {
  let frames = 0
  const look = () => {
    frames += 1
    if (frames < settled || (frames < patience && !focusLever(leverId, control))) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
