import { makeStore, type Store } from '../base/store.js'

/** What a visitor wanted to do when they were asked to sign in. */
export interface Intent {
  command: string
  input: Record<string, unknown>
  /** When, in milliseconds. */
  at: number
  /** The person whose session had ended then; null for a visitor. */
  by: string | null
}

export interface Intents {
  current: Store<Intent | null>
  keep(intent: Intent): void
  /** Returns the intention and removes it. */
  take(): Intent | null
}

const name = 'leviers-intent'
const lifetime = 3_600_000

/** Keeps the last intention through signing in, also when that leaves the page, for an hour. */
export function makeIntents(storage: Storage | null, now: () => number): Intents {
  const current = makeStore<Intent | null>(read(storage, now))
  const set = (intent: Intent | null) => {
    if (intent) storage?.setItem(name, JSON.stringify(intent))
    else storage?.removeItem(name)
    current.set(intent)
  }
  return {
    current,
    keep: set,
    take() {
      const intent = current.get()
      set(null)
      return intent
    },
  }
}

function read(storage: Storage | null, now: () => number): Intent | null {
  try {
    // Only this file writes under this name.
    const intent = JSON.parse(storage?.getItem(name) ?? 'null') as Intent | null
    return intent && now() - intent.at < lifetime ? intent : null
  } catch {
    return null
  }
}
