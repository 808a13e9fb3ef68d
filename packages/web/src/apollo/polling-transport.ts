import { hear, type ConnectionState, type Following, type Transport } from './follow.js'
import { isPassing, Refusal } from './refusal.js'
import { backoff, waitOrWake, type Surroundings } from './surroundings.js'

export interface PollingParts {
  surroundings: Surroundings
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
export function startPollingTransport(parts: PollingParts): Transport {
  const { surroundings } = parts
  const stopping = new AbortController()
  const { signal } = stopping
  const followings = new Set<Following>()
  let socketTryAt = Date.now() + firstSocketTry
  let socketTryWait = firstSocketTry

  async function run(): Promise<void> {
    let quiet = 0
    let failures = 0
    while (!signal.aborted) {
      const heard = await round()
      if (signal.aborted) return
      if (heard === null) failures += 1
      else {
        // After a trouble that also stopped HTTP, sockets were perhaps never blocked.
        if (failures > 0) socketTryAt = 0
        failures = 0
        quiet = heard > 0 ? 0 : quiet + 1
        parts.onState('polling')
        if (await socketWorks()) return parts.onSocket()
      }
      await pause(failures > 0 ? slowestFailing : slowest, failures > 0 ? failures : quiet)
    }
  }

  async function pause(most: number, attempt: number): Promise<void> {
    const { random } = surroundings
    await waitOrWake(surroundings, backoff(attempt, { first: quickest, most, random }), signal)
    while (surroundings.isHidden() && !signal.aborted) await waitOrWake(surroundings, 60_000, signal)
  }

  /** How many events were heard; null when nobody answered. */
  async function round(): Promise<number | null> {
    let heard = 0
    for (const following of followings) {
      const count = await catchUp(following, signal)
      if (count === null) {
        parts.onState('reconnecting')
        return null
      }
      heard += count
    }
    return heard
  }

  async function socketWorks(): Promise<boolean> {
    if (Date.now() < socketTryAt) return false
    const works = await parts.trySocket()
    socketTryWait = Math.min(slowestSocketTry, socketTryWait * 2)
    socketTryAt = Date.now() + socketTryWait
    return works && !signal.aborted
  }

  void Promise.resolve().then(run)
  return {
    add: (following) => void followings.add(following),
    remove: (following) => void followings.delete(following),
    stop: () => stopping.abort(),
  }
}

async function catchUp(following: Following, signal: AbortSignal): Promise<number | null> {
  const { follow } = following
  if (!follow.poll) return 0
  let heard = 0
  try {
    for (let more = true; more && !following.stopped && !signal.aborted;) {
      const page = await follow.poll(following.after)
      if (signal.aborted) return heard
      for (const event of page.events) hear(following, event)
      if (!following.stopped) following.after = page.cursor
      heard += page.events.length
      more = page.more
    }
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    if (isPassing(fault)) return null
    follow.onRefused(fault)
  }
  return heard
}
