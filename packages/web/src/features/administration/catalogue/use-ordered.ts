import { useLayoutEffect, useRef } from 'react'

interface Ordered {
  id: string
}

/** The one after which an item stands once it went one step up or down; null: it is first. */
export function placeAfterStep(items: readonly Ordered[], id: string, step: -1 | 1): string | null {
  const at = items.findIndex((one) => one.id === id)
  const others = items.filter((one) => one.id !== id)
  return others[at + step - 1]?.id ?? null
}

/** Keeps the focus on the button that moved something: a list that is drawn in another order loses it. */
export function useKeptFocus(items: readonly Ordered[]): (id: string, step: -1 | 1) => void {
  const pressed = useRef<string | null>(null)
  const order = items.map(({ id }) => id).join()
  useLayoutEffect(() => {
    const { current } = pressed
    pressed.current = null
    if (current === null || document.activeElement !== document.body) return
    document.querySelector<HTMLElement>(`[data-move="${CSS.escape(current)}"]`)?.focus()
  }, [order])
  return (id, step) => {
    pressed.current = `${id} ${step}`
  }
}
