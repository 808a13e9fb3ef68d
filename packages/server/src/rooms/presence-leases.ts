import { limits } from '@leviers/shared/limits'
import { PublicError } from '../errors.js'
import type { Place } from './presence-room.js'
import type { Signals } from '../cluster/signals.js'

/** A page without a socket, that is somewhere for some seconds more. */
export interface PresenceLease {
  /** Made up by the page, which tells nobody else. */
  id: string
  boardId: string
  place: Place
  /** Of whom so many are counted: a person, or visitors behind one address. */
  holder: string
  most: number
}

/** Presence of pages that ask again and again: each time it is theirs for some seconds, instead of as long as a socket. */
export interface PresenceLeases {
  /** Throws TOO_MANY_REQUESTS. */
  renew(lease: PresenceLease): void
  /** Whose page leaves is gone at once, whichever node it had asked. */
  end(id: string): void
  stop(): void
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
const mostSaid = 100
const mostEnded = 10_000

export function makePresenceLeases({ signals, arrive }: LeaseParts): PresenceLeases {
  const held = new Map<string, Held>()
  const counts = new Map<string, number>()
  // A renewal that was on its way when its page left comes too late.
  const ended = new Map<string, NodeJS.Timeout>()

  function forget(id: string): void {
    const lease = held.get(id)
    if (!lease) return
    held.delete(id)
    clearTimeout(lease.timer)
    const left = (counts.get(lease.holder) ?? 1) - 1
    if (left > 0) counts.set(lease.holder, left)
    else counts.delete(lease.holder)
    lease.leave()
  }

  function take({ id, boardId, place, holder, most }: PresenceLease, at: string): void {
    const count = counts.get(holder) ?? 0
    if (count >= most) throw new PublicError('TOO_MANY_REQUESTS', { retryAfter: limits.presence.leaseSeconds })
    counts.set(holder, count + 1)
    const leave = arrive(boardId, { ...place, lease: id })
    held.set(id, { at, holder, leave, timer: setTimeout(() => forget(id), milliseconds) })
  }

  function bury(id: string): void {
    forget(id)
    clearTimeout(ended.get(id))
    ended.delete(id)
    ended.set(
      id,
      setTimeout(() => ended.delete(id), milliseconds),
    )
    const [oldest] = ended.keys()
    if (ended.size <= mostEnded || oldest === undefined) return
    clearTimeout(ended.get(oldest))
    ended.delete(oldest)
  }

  const stopHearing = signals.hear(topic, (text) => text.split(' ').forEach(bury))

  return {
    renew(lease) {
      if (ended.has(lease.id)) return
      const at = JSON.stringify([lease.boardId, lease.place, lease.holder])
      const before = held.get(lease.id)
      if (before?.at === at) return void before.timer.refresh()
      forget(lease.id)
      take(lease, at)
    },
    end(id) {
      bury(id)
      // Of several signals that wait only the last is said: it names those before it, too.
      signals.say(topic, [...ended.keys()].slice(-mostSaid).join(' '))
    },
    stop() {
      stopHearing()
      for (const id of held.keys()) forget(id)
      for (const timer of ended.values()) clearTimeout(timer)
      ended.clear()
    },
  }
}
