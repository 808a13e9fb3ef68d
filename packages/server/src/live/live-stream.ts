import type { OnRing } from '../cluster/bell.js'
import type { Audience } from './audience.js'
import type { FollowedLog } from './followed-heads.js'

export interface Numbered {
  number: number
  /** Who may read it; everybody when absent. */
  audience?: Audience
}

export interface StreamReader<Item> {
  /** The items after a number, in order, at most a page of them; empty when there is nothing new. */
  after(streamId: string, number: number): Promise<readonly Item[]>
}

/** How one kind of stream is read, coalesced and reset for its followers. */
export interface LiveSource<Item extends Numbered> {
  reader: StreamReader<Item>
  /** Whether an item may wait a moment for others, because only the last of them counts for such readers. */
  isDeferrable(item: Item, readers: Audience): boolean
  /** How long it may wait, in milliseconds; a quarter of a second when nothing else is said. */
  pauseMilliseconds?: number
  /** Consecutive items for such readers: without what is not for them, runs merged where only the last counts. */
  coalesce(items: readonly Item[], readers: Audience): readonly Item[]
  /** The snapshot sent when what was missed is too much or unknown. Throws PublicError when there is no such stream. */
  reset(streamId: string): Promise<Item>
  /** The log that its items come from; absent when they are only in memory. */
  log?: FollowedLog
  /** Listens for new items, where the bell under the stream's id does not announce them. */
  listen?(streamId: string, onNews: OnRing): () => void
}

/**
 * A stream that is followed from a number on, or (null) from a snapshot on. What a subscription's field gives: many who
 * follow the same one are told together.
 */
export class LiveStream<Item extends Numbered> implements AsyncIterable<Item> {
  constructor(
    readonly parts: {
      streamId: string
      /** Where the stream stood when it was asked for. */
      head: number
      after: number | null
      source: LiveSource<Item>
      /** Whether its items may show what concerns the one person who follows it. */
      isPersonal: boolean
      /** Called when someone begins to follow, with what ends that; what it gives is called when they leave. */
      arrive?: (end: () => void) => () => void
    },
  ) {}

  [Symbol.asyncIterator](): never {
    throw new Error('a live stream is told by the broadcaster')
  }
}
