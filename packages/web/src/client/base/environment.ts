/** What a browser knows of the person's device. */
export interface Environment {
  isOnline(): boolean
  isHidden(): boolean
  /** Calls the listener when the network or the page comes or goes; gives what stops it. */
  onChange(listener: () => void): () => void
  random(): number
}

/** The environment of a page in a browser. */
export function browserEnvironment(): Environment {
  return {
    isOnline: () => navigator.onLine,
    isHidden: () => document.visibilityState === 'hidden',
    onChange(listener) {
      window.addEventListener('online', listener)
      window.addEventListener('offline', listener)
      document.addEventListener('visibilitychange', listener)
      return () => {
        window.removeEventListener('online', listener)
        window.removeEventListener('offline', listener)
        document.removeEventListener('visibilitychange', listener)
      }
    },
    random: Math.random,
  }
}

interface Wait {
  signal?: AbortSignal | undefined
  /** Milliseconds that the server asked to wait first: nothing but the signal ends these. */
  asked?: number
}

/** Waits so many milliseconds; ends early when the network or page comes back, or the signal aborts. */
export function waitOrWake(
  environment: Environment,
  milliseconds: number,
  { signal, asked = 0 }: Wait = {},
): Promise<void> {
  const notBefore = Date.now() + asked
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      stopListening()
      signal?.removeEventListener('abort', end)
      resolve()
    }
    let timer = setTimeout(end, asked + milliseconds)
    const stopListening = environment.onChange(() => {
      if (!environment.isOnline() || environment.isHidden()) return
      clearTimeout(timer)
      const left = notBefore - Date.now()
      if (left > 0) timer = setTimeout(end, left)
      else end()
    })
    signal?.addEventListener('abort', end)
    if (signal?.aborted) end()
  })
}

/** Loads something, however long the network is away. */
export async function loadPatiently<Loaded>(load: () => Promise<Loaded>, environment: Environment): Promise<Loaded> {
  for (;;) {
    try {
      return await load()
    } catch {
      await waitOrWake(environment, 3_000)
    }
  }
}

/**
 * Milliseconds to wait before a new attempt: doubled each time up to a maximum, with jitter. They come
 * after what the server asks for, so that those who were told the same do not all come back at once.
 */
export function backoff(
  attempt: number,
  { first, most, random }: { first: number; most: number; random: () => number },
): number {
  return Math.min(most, first * 2 ** Math.min(attempt, 20)) * (0.5 + random())
}
