import { deliver, type ConnectionState, type Following, type Transport } from './follow.js'
import { isPassing, Refusal, waitAsked } from '../request/refusal.js'
import { backoff, waitOrWake, type Environment } from '../base/environment.js'

export interface PollingParts {
  environment: Environment
  /** Whether a socket can be opened now. */
  trySocket(): Promise<boolean>
  onState(state: ConnectionState): void
  /** Sockets work again. */
  onSocket(): void
}

const quickest = 2_000
const slowest = 5_000
const slowestFailing = 30_000
const firstSocketTry = 5_000
const slowestSocketTry = 300_000

/** Follows streams by asking again and again from the same cursors; tries sockets from time to time. */
export class PollingTransport implements Transport {
  readonly #parts: PollingParts
  readonly #wakers = new Set<() => void>()
  readonly #environment: Environment
  readonly #stopping = new AbortController()
  readonly #followings = new Set<Following>()
  #socketTryAt = Date.now() + firstSocketTry
  #socketTryWait = firstSocketTry

  constructor(parts: PollingParts) {
    this.#parts = parts
    this.#environment = wokenBy(this.#wakers, parts.environment)
    void Promise.resolve().then(() => this.#run())
  }

  add(following: Following): void {
    this.#followings.add(following)
    for (const wake of this.#wakers) wake()
  }

  remove(following: Following): void {
    if (this.#followings.delete(following)) following.follow.onPollingEnded?.()
  }

  stop(): void {
    this.#stopping.abort()
    for (const { follow } of this.#followings) follow.onPollingEnded?.()
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping
    let quiet = 0
    let failures = 0
    while (!signal.aborted) {
      const { received, trouble } = await this.#round()
      if (signal.aborted) return
      if (trouble) {
        failures += 1
        this.#parts.onState('reconnecting')
        await this.#pause(slowestFailing, failures, waitAsked(trouble))
        continue
      }
      // HTTP failed too, so sockets may not have been blocked: try one at once.
      if (failures > 0) this.#socketTryAt = 0
      failures = 0
      quiet = received > 0 ? 0 : quiet + 1
      this.#parts.onState('polling')
      if (await this.#socketWorks()) return this.#parts.onSocket()
      await this.#pause(slowest, quiet)
    }
  }

  async #pause(most: number, attempt: number, asked = 0): Promise<void> {
    const { signal } = this.#stopping
    const environment = this.#environment
    const { random } = environment
    await waitOrWake(environment, backoff(attempt, { first: quickest, most, random }), { signal, asked })
    while (environment.isHidden() && !signal.aborted) await waitOrWake(environment, 60_000, { signal })
  }

  /** Polls every stream once; returns how many events came, and the refusal that stopped it. */
  async #round(): Promise<PollResult> {
    const all: PollResult = { received: 0, trouble: null }
    for (const following of this.#followings) {
      const { received, trouble } = await catchUp(following, this.#stopping.signal)
      all.received += received
      if (trouble && isPassing(trouble)) return { ...all, trouble }
      if (trouble) this.#refuse(following, trouble)
    }
    return all
  }

  /** As over a socket: what was refused is not asked for again. */
  #refuse(following: Following, refusal: Refusal): void {
    this.#followings.delete(following)
    if (!following.stopped) following.follow.onRefused(refusal)
  }

  async #socketWorks(): Promise<boolean> {
    if (Date.now() < this.#socketTryAt) return false
    const works = await this.#parts.trySocket()
    this.#socketTryWait = Math.min(slowestSocketTry, this.#socketTryWait * 2)
    this.#socketTryAt = Date.now() + this.#socketTryWait
    return works && !this.#stopping.signal.aborted
  }
}

/** The environment, which also wakes the poller when a stream is added. */
function wokenBy(wakers: Set<() => void>, environment: Environment): Environment {
  return {
    ...environment,
    onChange(listener) {
      const stopListening = environment.onChange(listener)
      wakers.add(listener)
      return () => {
        stopListening()
        wakers.delete(listener)
      }
    },
  }
}

interface PollResult {
  received: number
  trouble: Refusal | null
}

/** Polls one stream until its end; returns how many events came, and the refusal that stopped it. */
async function catchUp(following: Following, signal: AbortSignal): Promise<PollResult> {
  const { follow } = following
  if (!follow.poll) return { received: 0, trouble: null }
  let received = 0
  try {
    for (let more = true; more && !following.stopped && !signal.aborted;) {
      const page = await follow.poll(following.after)
      if (signal.aborted) break
      for (const event of page.events) deliver(following, event)
      if (!following.stopped) following.after = page.cursor
      received += page.events.length
      more = page.more
    }
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    return { received, trouble: fault }
  }
  return { received, trouble: null }
}
