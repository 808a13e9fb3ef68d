/** Sleeps until woken, stopped, or the time is over, when there is one. */
export interface Waiter {
  wake(): void
  /** From here on a wake is not missed: the next wait then ends at once. Tells whether one came while nobody waited. */
  prepare(): boolean
  wait(milliseconds?: number): Promise<void>
  stop(): void
}

/** Makes one; a signal that aborts wakes it too. */
export function makeWaiter(signal: AbortSignal): Waiter {
  let woken = false
  let resume: (() => void) | null = null
  const wake = () => {
    woken = true
    resume?.()
  }
  signal.addEventListener('abort', wake)
  return {
    wake,
    prepare() {
      const before = woken
      woken = false
      return before
    },
    wait: (milliseconds) =>
      new Promise<void>((resolve) => {
        if (woken || signal.aborted) return resolve()
        const timer = milliseconds === undefined ? undefined : setTimeout(wake, milliseconds)
        resume = () => {
          clearTimeout(timer)
          resume = null
          woken = false
          resolve()
        }
      }),
    stop: () => signal.removeEventListener('abort', wake),
  }
}
