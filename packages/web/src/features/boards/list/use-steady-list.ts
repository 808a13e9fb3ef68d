import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { focusInRow } from '../../../ui/focus/focus-in-row.js'
import { focusLever } from '../../levers/model/focus-lever.js'

interface Listed {
  id: string
  themes: readonly { id: string }[]
}

/**
 * A list as it comes, without moving under the reader: what has the focus keeps it, and what is being read stays where
 * it is on the screen, wherever the list around it goes. While it is held nothing moves at all, and each one shows what
 * is new of it where it is.
 */
export function useSteadyList<Item extends Listed>(
  items: readonly Item[],
  { isHeld, box }: { isHeld: boolean; box: RefObject<HTMLElement | null> },
): readonly Item[] {
  const [shown, setShown] = useState(items)
  const settle = useRef<(() => void) | null>(null)
  useLayoutEffect(() => {
    if (shown === items || isHeld) return
    // Read before the page is drawn anew.
    settle.current = orderOf(shown) === orderOf(items) ? null : readingIn(box.current)
    // oxlint-disable-next-line react/set-state-in-effect -- what is on the screen is measured before it changes
    setShown(items)
  }, [shown, items, isHeld, box])
  useLayoutEffect(() => {
    const { current: bringBack } = settle
    settle.current = null
    if (!bringBack) return
    bringBack()
    // Lists that one drags in are drawn a moment later, still before anybody sees it.
    requestAnimationFrame(bringBack)
  }, [shown])
  return isHeld ? heldList(shown, items) : shown
}

/** The same ones in the same order, under the same themes; else as they are now. */
function heldList<Item extends Listed>(shown: readonly Item[], items: readonly Item[]): readonly Item[] {
  const now = new Map(items.map((item) => [item.id, item]))
  return shown.map((item) => ({ ...item, ...now.get(item.id), themes: item.themes }))
}

function orderOf(items: readonly Listed[]): string {
  return items.map(({ id, themes }) => `${themes[0]?.id} ${id}`).join()
}

/** What is being read now; gives what brings it back to its place after the list was drawn anew. */
function readingIn(box: HTMLElement | null): (() => void) | null {
  const focused = document.activeElement
  const isInside = focused instanceof HTMLElement && box?.contains(focused) === true
  const card = isInside ? focused.closest<HTMLElement>('[data-lever]') : firstInSight(box)
  const id = card?.dataset.lever
  if (!card || !id) return null
  const { top } = card.getBoundingClientRect()
  return () => {
    const now = box?.querySelector(`[data-lever="${CSS.escape(id)}"]`)
    if (now) scrollBy({ top: now.getBoundingClientRect().top - top, behavior: 'instant' })
    if (!isInside || document.activeElement === focused) return
    if (focused.isConnected) focusInRow(focused)
    else focusLever(id, focused.dataset.control)
  }
}

/** Who is still above the list sees it change; who is in the midst of it reads the first card in sight. */
function firstInSight(box: HTMLElement | null): HTMLElement | null {
  if (!box || box.getBoundingClientRect().top >= 0) return null
  const cards = [...box.querySelectorAll<HTMLElement>('[data-lever]')]
  return cards.find((card) => card.getBoundingClientRect().bottom > 0) ?? null
}
