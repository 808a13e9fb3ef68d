import { focusInRow } from '../../../ui/focus/focus-in-row.js'
import { focusSoon } from '../../../ui/focus/focus-soon.js'

/** Puts the focus on a lever where the page shows it: on a control of its, else on its title; never scrolls. */
export function focusLever(leverId: string, control?: string): boolean {
  const place = document.querySelector(`[data-lever="${CSS.escape(leverId)}"]`)
  const target = (control && place?.querySelector(`[data-control="${control}"]`)) || place?.querySelector('a, button')
  if (!(target instanceof HTMLElement)) return false
  focusInRow(target)
  return true
}

/** The same, once the lever is where it goes: it may be drawn anew in another list. */
export function focusLeverSoon(leverId: string, control?: string): void {
  focusSoon(() => focusLever(leverId, control))
}
