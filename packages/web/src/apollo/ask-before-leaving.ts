import type { Outbox } from './outbox.js'

/** Makes the browser ask before the page is left while something that a person did is not yet acknowledged. */
export function askBeforeLeaving({ entries }: Outbox): () => void {
  if (typeof window === 'undefined') return () => undefined
  const ask = (event: BeforeUnloadEvent) => {
    if (entries.get().some((entry) => !entry.quiet && entry.status === 'waiting')) event.preventDefault()
  }
  window.addEventListener('beforeunload', ask)
  return () => window.removeEventListener('beforeunload', ask)
}
