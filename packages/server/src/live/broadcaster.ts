import type { Logger } from '../logger.js'
import type { Bell } from '../cluster/bell.js'
import type { Audience } from './audience.js'
import type { FollowTick } from './follow-tick.js'
import { FollowerGroup, type Follower, type GroupCounts } from './follower-group.js'
import type { LiveStream, Numbered } from './live-stream.js'

export interface Followed<Item extends Numbered> {
  stream: LiveStream<Item>
  /** Equal for followers that get the same bytes: document, variables, rights. */
  key: string
  /** What the followers may read: a part of the key. */
  readers: Audience
  /** Executes the followers' document for an item and gives the result as JSON. */
  encode(item: Item): Promise<Buffer>
}

export interface BroadcastCounts extends GroupCounts {
  followers: number
  groups: number
}

interface BroadcasterParts {
  bell: Bell
  tick: Pick<FollowTick, 'follow' | 'look'>
  logger: Logger
}

interface Entry {
  group: { stop(): void }
  followers: number
}

/** The fan-out of live streams to all who follow them: one execution and one serialisation for each group of followers alike. */
export class Broadcaster {
  private readonly entries = new Map<string, Entry>()
  private readonly groupCounts: GroupCounts = { events: 0, frames: 0, bytes: 0, resets: 0 }

  constructor(private readonly parts: BroadcasterParts) {}

  /** Sends a follower the past and present events of a stream until the returned function is called. */
  follow<Item extends Numbered>(followed: Followed<Item>, follower: Follower): () => void {
    const { key } = followed
    const entry = this.entryOf(followed)
    entry.followers += 1
    // The key says of which stream the group is, hence what its items are.
    const group = entry.group as FollowerGroup<Item>
    void group.join(follower, followed.stream.parts.after)
    return () => {
      group.leave(follower)
      this.release(key, entry)
    }
  }

  /** Whether somebody follows under this key. */
  knows(key: string): boolean {
    return this.entries.has(key)
  }

  counts(): BroadcastCounts {
    const followers = [...this.entries.values()].reduce((sum, entry) => sum + entry.followers, 0)
    return { ...this.groupCounts, followers, groups: this.entries.size }
  }

  stop(): void {
    this.entries.forEach((entry) => entry.group.stop())
    this.entries.clear()
  }

  private entryOf<Item extends Numbered>({ stream, key, readers, encode }: Followed<Item>): Entry {
    const known = this.entries.get(key)
    if (known) return known
    const { streamId, head, source } = stream.parts
    const group = new FollowerGroup(
      { ...this.parts, counts: this.groupCounts, streamId, source, readers, encode },
      head,
    )
    const entry = { group, followers: 0 }
    this.entries.set(key, entry)
    return entry
  }

  private release(key: string, entry: Entry): void {
    entry.followers -= 1
    if (entry.followers > 0) return
    entry.group.stop()
    if (this.entries.get(key) === entry) this.entries.delete(key)
  }
}
