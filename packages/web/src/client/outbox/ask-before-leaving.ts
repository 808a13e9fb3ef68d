import type { Outbox } from './outbox.js'
import type { Store } from '../base/store.js'

/** Makes the browser ask before the page is left while something that a person did is not yet acknowledged. */
export function askBeforeLeaving({ entries }: Outbox, unsent: Store<number>): () => void {
  if (typeof window === 'undefined') return () => undefined
  const ask = (event: BeforeUnloadEvent) => {
    if (unsent.get() > 0 || entries.get().some((entry) => !entry.quiet && entry.status === 'waiting'))
      event.preventDefault()
  }
  window.addEventListener('beforeunload', ask)
  return () => window.removeEventListener('beforeunload', ask)
}
