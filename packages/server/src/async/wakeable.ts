/** A sleep that ends when it is woken, when its signal aborts, or when the time is over, where there is one. */
export class Wakeable {
  private isWoken = false
  private resume: (() => void) | null = null

  constructor(private readonly signal: AbortSignal) {
    signal.addEventListener('abort', this.wake)
  }

  readonly wake = (): void => {
    this.isWoken = true
    this.resume?.()
  }

  /** From here on a wake is not missed: the next wait then ends at once. Tells whether one came while nobody waited. */
  prepare(): boolean {
    const before = this.isWoken
    this.isWoken = false
    return before
  }

  wait(milliseconds?: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.isWoken || this.signal.aborted) return resolve()
      const timer = milliseconds === undefined ? undefined : setTimeout(this.wake, milliseconds)
      this.resume = () => {
        clearTimeout(timer)
        this.resume = null
        this.isWoken = false
        resolve()
      }
    })
  }

  stop(): void {
    this.signal.removeEventListener('abort', this.wake)
  }
}
