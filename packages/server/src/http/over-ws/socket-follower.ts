import { limits } from '@leviers/shared/limits'
import type { Follower } from '../../live/follower-group.js'
import { nextPrefix, type NextFrames } from '../../live/next-frames.js'
import type { SocketOutlet } from './socket-outlet.js'

/** One subscription of one socket, as the broadcaster tells it things; graphql-ws sees a sequence that never yields. */
export interface SocketFollower extends Follower {
  /** For graphql-ws: its end is the subscription's end, its return() the follower's. */
  sequence: AsyncIterableIterator<never>
}

/** Makes the follower of a subscription; `onLeave` is called once, when it ends from either side. */
export function makeSocketFollower(outlet: SocketOutlet, id: string, onLeave: () => void): SocketFollower {
  const prefix = nextPrefix(id)
  const over = Promise.withResolvers<IteratorResult<never>>()
  const waiting = { events: 0, bytes: 0 }
  let gone = false
  outlet.share(1)

  function leave(): void {
    if (gone) return
    gone = true
    outlet.share(-1)
    onLeave()
  }

  function end(fault: unknown): void {
    leave()
    if (fault === null) over.resolve({ done: true, value: undefined })
    else over.reject(fault)
  }

  const isGone = () => gone || !outlet.isOpen()
  // Nobody may be waiting for it when the socket is gone already.
  over.promise.catch(() => undefined)

  return {
    isGone,
    end,
    ready: () => outlet.drained(),
    take(frames) {
      if (isGone()) return true
      const bytes = frames.of(id, prefix)
      if (!hasRoom(waiting, outlet.waitingBytes(), frames, bytes.length)) return false
      outlet.write(bytes)
      return true
    },
    sequence: {
      next: () => over.promise,
      return() {
        end(null)
        return over.promise
      },
      throw(fault) {
        end(fault)
        return over.promise
      },
      [Symbol.asyncIterator]() {
        return this
      },
    },
  }
}

/**
 * Whether a follower may have more put before it. What it did not read is estimated from what was written since
 * nothing waited, and never more than what the whole socket has waiting.
 */
function hasRoom(
  waiting: { events: number; bytes: number },
  inSocket: number,
  { payloads }: NextFrames,
  more: number,
): boolean {
  const left = waiting.bytes > 0 ? Math.min(1, inSocket / waiting.bytes) : 0
  waiting.events *= left
  waiting.bytes *= left
  if (waiting.bytes > 0) {
    if (waiting.events + payloads.length > limits.feed.waitingEvents) return false
    if (waiting.bytes + more > limits.feed.waitingBytes) return false
  }
  waiting.events += payloads.length
  waiting.bytes += more
  return true
}
