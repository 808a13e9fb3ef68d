import { limits } from '@leviers/shared/limits'
import type { Follower } from '../../live/follower-group.js'
import { nextPrefix, type NextFrames } from '../../live/next-frames.js'
import type { SocketWriter } from './socket-writer.js'

/** A subscription of a socket. The broadcaster writes its frames; graphql-ws sees a sequence without values. */
export class SocketFollower implements Follower {
  /** For graphql-ws: its end is the subscription's end, its return() the follower's. */
  readonly sequence: AsyncIterableIterator<never>
  private readonly prefix: Buffer
  private readonly over = Promise.withResolvers<IteratorResult<never>>()
  private readonly waiting = { events: 0, bytes: 0 }
  private hasLeft = false

  /** `onLeave` is called once, when the subscription ends from either side. */
  constructor(
    private readonly writer: SocketWriter,
    private readonly id: string,
    private readonly onLeave: () => void,
  ) {
    this.prefix = nextPrefix(id)
    writer.share(1)
    // Avoids an unhandled rejection when the socket is gone already.
    this.over.promise.catch(() => undefined)
    const ended = (fault: unknown) => {
      this.end(fault)
      return this.over.promise
    }
    this.sequence = {
      next: () => this.over.promise,
      return: () => ended(null),
      throw: ended,
      [Symbol.asyncIterator]() {
        return this
      },
    }
  }

  isGone(): boolean {
    return this.hasLeft || !this.writer.isOpen()
  }

  end(fault: unknown): void {
    this.leave()
    if (fault === null) this.over.resolve({ done: true, value: undefined })
    else this.over.reject(fault)
  }

  ready(): Promise<void> {
    return this.writer.drained()
  }

  take(frames: NextFrames): boolean {
    if (this.isGone()) return true
    const bytes = frames.of(this.id, this.prefix)
    if (!hasRoom(this.waiting, this.writer.waitingBytes(), frames, bytes.length)) return false
    this.writer.write(bytes)
    return true
  }

  private leave(): void {
    if (this.hasLeft) return
    this.hasLeft = true
    this.writer.share(-1)
    this.onLeave()
  }
}

/**
 * Backpressure: whether a follower may be sent more, or must first read. Its unread part is estimated: what was written
 * to it since the socket was last empty, scaled by what the whole socket still holds.
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
