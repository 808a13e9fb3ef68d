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

export interface FollowTick {
  /** Looks at a log with all others that are followed on this node, until the returned function is called. */
  follow(follower: TickFollower): () => void
  /** Looks now: rings may have been lost. */
  look(): void
  stop(): Promise<void>
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
export function startFollowTick({ readMoved, onWentBack, logger }: TickParts): FollowTick {
  const entries = new Map<string, Entry>()
  let looking: Promise<void> | null = null
  let again = false

  async function lookOnce(): Promise<void> {
    const followed = [...entries.values()]
    if (followed.length === 0) return
    // Before reading: whoever is told something meanwhile is not ahead of the database.
    const told = followed.map(({ followers }) => Math.max(...[...followers].map((follower) => follower.number())))
    const moved = await readMoved(followed)
    const back: WentBack[] = []
    for (const [index, head] of moved) {
      const entry = followed[index]
      if (!entry) continue
      const isBack = wentBack({ last: entry.last, told: told[index] ?? 0, head })
      if (isBack) back.push({ log: entry.log, streamId: entry.id, head })
      entry.last = head
    }
    // Also where nothing moved: whoever was woken may have been told only a part.
    followed.forEach(wake)
    if (back.length > 0) onWentBack(back)
  }

  async function lookUntilDone(): Promise<void> {
    do {
      again = false
      await lookOnce().catch((fault: unknown) => {
        logger.warn({ err: fault }, 'where the logs stand could not be read, trying again')
      })
    } while (again)
    looking = null
  }

  function look(): void {
    again = true
    looking ??= lookUntilDone()
  }

  // One that takes longer than the pause is not followed by another at once.
  const timer = setInterval(() => (looking ? undefined : look()), tickMilliseconds)
  return {
    follow(follower) {
      const key = `${follower.log} ${follower.streamId}`
      const entry = entries.get(key) ?? entryOf(follower)
      entries.set(key, entry)
      entry.followers.add(follower)
      return () => {
        entry.followers.delete(follower)
        if (entry.followers.size === 0 && entries.get(key) === entry) entries.delete(key)
      }
    },
    look,
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}

function entryOf({ log, streamId }: TickFollower): Entry {
  return { log, id: streamId, last: neverLooked, followers: new Set() }
}

function wake({ followers, last }: Entry): void {
  for (const follower of followers) if (last && follower.number() < last.number) follower.onNews()
}

/** Whether a log stands where it cannot come by going on. */
function wentBack({ last, told, head }: { last: Head | null; told: number; head: Head | null }): boolean {
  if (!head || head.number < told) return true
  return last !== null && last !== neverLooked && (head.epoch !== last.epoch || head.number < last.number)
}
