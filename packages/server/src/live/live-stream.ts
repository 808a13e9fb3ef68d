import type { OnRing } from '../cluster/bell.js'
import type { Audience } from './audience.js'
import type { FollowedLog } from './followed-heads.js'

export interface Numbered {
  number: number
  /** Those who may be told of it; everybody when it is not said. */
  audience?: Audience
}

export interface StreamReader<Item> {
  /** The items after a number, in order, at most a page of them; empty when there is nothing new. */
  after(streamId: string, number: number): Promise<readonly Item[]>
}

/** How a kind of stream is told to those who follow it. */
export interface LiveSource<Item extends Numbered> {
  reader: StreamReader<Item>
  /** Whether an item may wait a moment for others, because only the last of them counts for such readers. */
  isDeferrable(item: Item, readers: Audience): boolean
  /** How long it may wait, in milliseconds; a quarter of a second when nothing else is said. */
  pauseMilliseconds?: number
  /** What such readers are told of consecutive items: nothing that is not for them, and one where the last of some counts for all. */
  coalesce(items: readonly Item[], readers: Audience): readonly Item[]
  /** Told instead of what was missed, when that is too much or unknown. Throws PublicError when there is no such thing. */
  reset(streamId: string): Promise<Item>
  /** In which log of the database its items are; none for what is only in memory. */
  log?: FollowedLog
  /** How a stream says that it has something new, when that is not by the bell under its own id. */
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
