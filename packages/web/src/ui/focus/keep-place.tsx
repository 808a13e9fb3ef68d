import { useEffect, useState } from 'react'
import { keptPlaces, placeNow, type Place } from './kept-places.js'

interface KeepPlaceProps {
  /** How much of the list is loaded. */
  count: number
  hasMore: boolean
  isLoading: boolean
  onMore(): void
}

/** Milliseconds for which what comes late may still push the page about. */
const settlingMilliseconds = 2_500
const saveMilliseconds = 150

/**
 * Whoever comes back to a long list, by reloading, from another page or from another site, finds it where they left it: as
 * much of it is loaded as was, and what they were reading is where it was on the screen.
 */
export function KeepPlace({ count, hasMore, isLoading, onMore }: KeepPlaceProps) {
  const [place] = useState(keptPlaces.ofEntry)
  const [isBack, setIsBack] = useState(place === null)
  const isThere = !place || count >= place.count || !hasMore
  useEffect(() => {
    if (!isThere && !isLoading) onMore()
  })
  useEffect(() => (isThere && place ? comeBack(place, () => setIsBack(true)) : undefined), [isThere, place])
  useEffect(() => (isBack ? remember(count) : undefined), [isBack, count])
  return null
}

/** Brings a place back, and keeps it until all is there, or the person moves. Gives what ends it. */
function comeBack({ id, top }: Place, onBack: () => void): () => void {
  const end = performance.now() + settlingMilliseconds
  let frame = 0
  const stop = () => {
    cancelAnimationFrame(frame)
    for (const name of moves) removeEventListener(name, stop)
    onBack()
  }
  const hold = () => {
    const element = document.querySelector(`[data-lever="${CSS.escape(id)}"]`)
    const by = element ? element.getBoundingClientRect().top - top : 0
    if (Math.abs(by) > 1) scrollBy({ top: by, behavior: 'instant' })
    if (performance.now() < end) frame = requestAnimationFrame(hold)
    else stop()
  }
  for (const name of moves) addEventListener(name, stop, { passive: true })
  hold()
  return () => {
    cancelAnimationFrame(frame)
    for (const name of moves) removeEventListener(name, stop)
  }
}

const moves = ['wheel', 'touchstart', 'keydown', 'pointerdown']

/** Remembers, with the history entry that is shown, where the list is whenever it has come to rest. */
function remember(count: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = () => keptPlaces.keep(placeNow(count))
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(save, saveMilliseconds)
  }
  addEventListener('scroll', soon, { passive: true })
  addEventListener('pagehide', save)
  return () => {
    clearTimeout(timer)
    removeEventListener('scroll', soon)
    removeEventListener('pagehide', save)
  }
}
