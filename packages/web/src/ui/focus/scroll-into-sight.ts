/** Brings an element into sight: smoothly, unless the person asked their device for less motion. */
export function scrollIntoSight(element: Element | null | undefined, block: ScrollLogicalPosition = 'start'): void {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  element?.scrollIntoView({ behavior: isCalm ? 'auto' : 'smooth', block })
}
