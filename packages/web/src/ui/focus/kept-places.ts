/** What one reads in a list: how much of it was loaded, and where one thing of it was on the screen. */
export interface Place {
  count: number
  id: string
  /** Pixels from the top of the window. */
  top: number
}

const key = 'leviers-places'
const most = 40

/** Places in lists, by history entry; as long as the tab is open. */
export const keptPlaces = {
  ofEntry(): Place | null {
    return new Map(read()).get(entryName()) ?? null
  },
  keep(place: Place | null): void {
    const others = read().filter(([name]) => name !== entryName())
    const places = place ? [...others, [entryName(), place]] : others
    try {
      sessionStorage.setItem(key, JSON.stringify(places.slice(-most)))
    } catch {
      // Without a store the list begins at its top: as with any page.
    }
  },
}

/** What stands at the top of the window now; null at the top of the page, where there is nothing to come back to. */
export function placeNow(count: number): Place | null {
  if (scrollY === 0) return null
  for (const element of document.querySelectorAll<HTMLElement>('[data-lever]')) {
    const { top, bottom } = element.getBoundingClientRect()
    if (bottom > 0) return { count, id: element.dataset.lever ?? '', top }
  }
  return null
}

function read(): [name: string, place: Place][] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]')
    // Written by `keep` above, and by nothing else.
    return Array.isArray(kept) ? (kept as [string, Place][]) : []
  } catch {
    return []
  }
}

/** The router names each entry, and a reload keeps the name. */
function entryName(): string {
  const { state } = history
  return state instanceof Object && '__TSR_key' in state ? String(state.__TSR_key) : location.href
}
