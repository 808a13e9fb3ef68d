import type { Logger } from '../logger.js'
import { neverLooked, type FollowedLog, type Head, type LookedAt } from './followed-heads.js'

/** Someone who follows a log on this node. */
export interface TickFollower {
  log: FollowedLog
  streamId: string
  /** The number of the last event that it was sent. */
  number(): number
  /** Called when the log has newer events. */
  onNews(): void
}

/** A log that lost events: its head is below what was sent from here, its epoch changed, or it is gone. */
export interface WentBack {
  log: FollowedLog
  streamId: string
  head: Head | null
}

export interface TickParts {
  /** Which logs no longer stand where they did: one statement. */
  readMoved(followed: readonly LookedAt[]): Promise<ReadonlyMap<number, Head | null>>
  /** Called once for each time that a log went back, as only a database that was restored does. */
  onWentBack(logs: readonly WentBack[]): void
  logger: Logger
}

interface Entry extends LookedAt {
  followers: Set<TickFollower>
}

/** How late a lost ring is noticed. */
const tickMilliseconds = 2_000

/**
 * One look for all that is followed on this node: where every log stands is read together, and only those that moved
 * further than their followers know are read. Whoever follows something that does not happen costs no statement.
 */
export class FollowTick {
  private readonly entries = new Map<string, Entry>()
  private readonly timer: NodeJS.Timeout
  private looking: Promise<void> | null = null
  private again = false

  constructor(private readonly parts: TickParts) {
    // A look that takes longer than the pause is not followed by another at once.
    this.timer = setInterval(() => (this.looking ? undefined : this.look()), tickMilliseconds)
  }

  /** Looks at a log with all others that are followed on this node, until the returned function is called. */
  follow(follower: TickFollower): () => void {
    const key = `${follower.log} ${follower.streamId}`
    const entry = this.entries.get(key) ?? entryOf(follower)
    this.entries.set(key, entry)
    entry.followers.add(follower)
    return () => {
      entry.followers.delete(follower)
      if (entry.followers.size === 0 && this.entries.get(key) === entry) this.entries.delete(key)
    }
  }

  /** Reads all heads now, for example after a reconnection. */
  look(): void {
    this.again = true
    this.looking ??= this.lookUntilDone()
  }

  async stop(): Promise<void> {
    clearInterval(this.timer)
    await this.looking
  }

  private async lookUntilDone(): Promise<void> {
    do {
      this.again = false
      await this.lookOnce().catch((fault: unknown) => {
        this.parts.logger.warn({ err: fault }, 'where the logs stand could not be read, trying again')
      })
    } while (this.again)
    this.looking = null
  }

  private async lookOnce(): Promise<void> {
    const followed = [...this.entries.values()]
    if (followed.length === 0) return
    // Taken before the read: events sent meanwhile must not look ahead of the database.
    const delivered = followed.map(({ followers }) => Math.max(...[...followers].map((follower) => follower.number())))
    const moved = await this.parts.readMoved(followed)
    const back: WentBack[] = []
    for (const [index, head] of moved) {
      const entry = followed[index]
      if (!entry) continue
      const isBack = wentBack({ last: entry.last, delivered: delivered[index] ?? 0, head })
      if (isBack) back.push({ log: entry.log, streamId: entry.id, head })
      entry.last = head
    }
    // Also where nothing moved: a follower may have got only part of the last read.
    followed.forEach(wake)
    if (back.length > 0) this.parts.onWentBack(back)
  }
}

function entryOf({ log, streamId }: TickFollower): Entry {
  return { log, id: streamId, last: neverLooked, followers: new Set() }
}

function wake({ followers, last }: Entry): void {
  for (const follower of followers) if (last && follower.number() < last.number) follower.onNews()
}

/** Whether a log went back, as only a restored database does. */
function wentBack({ last, delivered, head }: { last: Head | null; delivered: number; head: Head | null }): boolean {
  if (!head || head.number < delivered) return true
  return last !== null && last !== neverLooked && (head.epoch !== last.epoch || head.number < last.number)
}
