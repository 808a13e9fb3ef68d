import { limits } from '@leviers/shared/limits'
import { Lru } from '../async/lru.js'
import { PublicError } from '../errors.js'
import type { Place } from './presence-room.js'
import type { Signals } from '../cluster/signals.js'

/** A page without a socket, that is somewhere for some seconds more. */
export interface PresenceLease {
  /** Made up by the page, which tells nobody else. */
  id: string
  boardId: string
  place: Place
  /** Watches the right to be there. */
  watch?(end: () => void): () => void
  /** Of whom so many are counted: a person, or visitors behind one address. */
  holder: string
  most: number
}

interface Held {
  /** Where it is, and whose. */
  at: string
  holder: string
  timer: NodeJS.Timeout
  leave(): void
}

interface LeaseParts {
  signals: Signals
  arrive(boardId: string, place: Place): () => void
}

const milliseconds = limits.presence.leaseSeconds * 1_000
const topic = 'presence-ended'
const maxPerSignal = 100
const maxEnded = 10_000

/** Presence of pages that ask again and again: each time it is theirs for some seconds, instead of as long as a socket. */
export class PresenceLeases {
  private readonly held = new Map<string, Held>()
  private readonly counts = new Map<string, number>()
  /** A renewal that was on its way when its page left comes too late. */
  private readonly ended = new Lru<string, NodeJS.Timeout>({ most: maxEnded, onEvict: clearTimeout })
  private readonly stopHearing: () => void

  constructor(private readonly parts: LeaseParts) {
    this.stopHearing = parts.signals.subscribe(topic, (text) => text.split(' ').forEach((id) => this.bury(id)))
  }

  /** Throws TOO_MANY_REQUESTS. */
  renew(lease: PresenceLease): void {
    if (this.ended.has(lease.id)) return
    const at = JSON.stringify([lease.boardId, lease.place, lease.holder])
    const before = this.held.get(lease.id)
    if (before?.at === at) return void before.timer.refresh()
    this.forget(lease.id)
    this.take(lease, at)
  }

  /** Whose page leaves is gone at once, whichever node it had asked. */
  end(id: string): void {
    this.bury(id)
    // Of several signals that wait only the last is said: it names those before it, too.
    this.parts.signals.publish(topic, [...this.ended.keys()].slice(-maxPerSignal).join(' '))
  }

  stop(): void {
    this.stopHearing()
    for (const id of this.held.keys()) this.forget(id)
    for (const timer of this.ended.values()) clearTimeout(timer)
    this.ended.clear()
  }

  private take({ id, boardId, place, holder, most, watch }: PresenceLease, at: string): void {
    const count = this.counts.get(holder) ?? 0
    if (count >= most) throw new PublicError('TOO_MANY_REQUESTS', { retryAfter: limits.presence.leaseSeconds })
    this.counts.set(holder, count + 1)
    const depart = this.parts.arrive(boardId, { ...place, lease: id })
    const stopWatching = watch?.(() => this.forget(id))
    const leave = () => {
      stopWatching?.()
      depart()
    }
    this.held.set(id, { at, holder, leave, timer: setTimeout(() => this.forget(id), milliseconds) })
  }

  private forget(id: string): void {
    const lease = this.held.get(id)
    if (!lease) return
    this.held.delete(id)
    clearTimeout(lease.timer)
    const left = (this.counts.get(lease.holder) ?? 1) - 1
    if (left > 0) this.counts.set(lease.holder, left)
    else this.counts.delete(lease.holder)
    lease.leave()
  }

  private bury(id: string): void {
    this.forget(id)
    clearTimeout(this.ended.get(id))
    this.ended.set(
      id,
      setTimeout(() => this.ended.delete(id), milliseconds),
    )
  }
}
