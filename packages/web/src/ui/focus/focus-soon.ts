import { afterClosing } from './focus-in-row.js'

/** Frames for which what is to have the focus is waited for. */
const patience = 60

/** Gives the focus once what was pressed has closed, and once there is something to give it to. */
export function focusSoon(giveFocus: () => boolean): void {
  let frames = 0
  const look = () => {
    frames += 1
    if (!giveFocus() && frames < patience) requestAnimationFrame(look)
  }
  afterClosing(look)
}

/** The same for what bears a name on the page. */
export function focusNamedSoon(id: string): void {
  focusSoon(() => {
    const named = document.getElementById(id)
    named?.focus({ preventScroll: true })
    return named !== null
  })
}
