/** Does something at once when asked to, then at most once in so many milliseconds, once for all that asked meanwhile. */
export class Throttle {
  readonly #act: () => unknown
  readonly #milliseconds: number
  #timer: ReturnType<typeof setTimeout> | null = null
  #isAsked = false

  /** `act` returns false when it did nothing: then no pause follows. */
  constructor(act: () => unknown, milliseconds = 16) {
    this.#act = act
    this.#milliseconds = milliseconds
  }

  ask(): void {
    this.#isAsked = true
    if (this.#timer === null) this.#run()
  }

  stop(): void {
    clearTimeout(this.#timer ?? undefined)
    this.#timer = null
    this.#isAsked = false
  }

  #run(): void {
    this.#isAsked = false
    this.#timer = setTimeout(() => {
      this.#timer = null
      if (this.#isAsked) this.#run()
    }, this.#milliseconds)
    if (this.#act() === false) this.stop()
  }
}
