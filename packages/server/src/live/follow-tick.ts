import type { Logger } from '../logger.js'
import { neverLooked, type FollowedLog, type Head, type LookedAt } from './followed-heads.js'

/** Someone who follows a log on this node. */
export interface TickFollower {
  log: FollowedLog
  streamId: string
  /** Up to where it was told. */
  number(): number
  /** The log stands further. */
  onNews(): void
}

/** A log that stands lower than somebody here was told, or has another epoch, or is no more. */
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

/** For rings that were lost. */
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

  /** Looks now: rings may have been lost. */
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
    // Before reading: whoever is told something meanwhile is not ahead of the database.
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
    // Also where nothing moved: whoever was woken may have been told only a part.
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

/** Whether a log stands where it cannot come by going on. */
function wentBack({ last, delivered, head }: { last: Head | null; delivered: number; head: Head | null }): boolean {
  if (!head || head.number < delivered) return true
  return last !== null && last !== neverLooked && (head.epoch !== last.epoch || head.number < last.number)
}
