import { Lru } from '../async/lru.js'
import type { Numbered, StreamReader } from './live-stream.js'

interface Tail<Item> {
  /** The newest items read, in order, without gap. */
  items: Item[]
  /** The number up to which the log was read. */
  last: number
  reading: Promise<void> | null
  startedReads: number
  endedReads: number
}

export interface TailSource<Item> {
  read(streamId: string, after: number): Promise<readonly Item[]>
  /** Whether an item changes what earlier items show (hidden or edited words): they are then read afresh. */
  outdatesEarlier(item: Item): boolean
}

const keptPerStream = 1_000
const keptStreams = 200

export interface StreamTail<Item> extends StreamReader<Item> {
  /**
   * Adds items that this node has just committed, to save reading them. Ignored when they do not follow the tail: then
   * they are read from the database.
   */
  offer(streamId: string, items: readonly Item[]): void
}

/**
 * Reads the log once per node and hands the same objects to all followers: what one follower read, the others find.
 * What is older than the cached tail is read from the database, once for concurrent callers.
 */
export function makeStreamTail<Item extends Numbered>(source: TailSource<Item>): StreamTail<Item> {
  const tails = new Lru<string, Tail<Item>>({ most: keptStreams })
  const older = new Map<string, Promise<readonly Item[]>>()

  function readOlder(streamId: string, after: number): Promise<readonly Item[]> {
    const place = `${streamId} ${after}`
    const underWay = older.get(place)
    if (underWay) return underWay
    const reading = source.read(streamId, after).finally(() => older.delete(place))
    older.set(place, reading)
    return reading
  }

  return {
    offer(streamId, items) {
      const tail = tails.get(streamId)
      const [first] = items
      if (tail && first?.number === tail.last + 1) append(source, tail, items)
    },
    async after(streamId, number) {
      const tail = tailOf(tails, streamId, number)
      const asked = tail.startedReads
      for (;;) {
        if (number < tail.last) return itemsAfter(tail, number) ?? readOlder(streamId, number)
        // Only a read that began after this question may answer "nothing": an older one may have missed a commit.
        if (number === tail.last && tail.endedReads > asked) return []
        tail.reading ??= readNewest(source, { streamId, tail, after: number })
        await tail.reading
      }
    },
  }
}

function tailOf<Item>(tails: Lru<string, Tail<Item>>, streamId: string, number: number): Tail<Item> {
  const known = tails.get(streamId)
  if (known) return known
  const tail = { items: [], last: number, reading: null, startedReads: 0, endedReads: 0 }
  tails.set(streamId, tail)
  return tail
}

function itemsAfter<Item extends Numbered>(tail: Tail<Item>, number: number): readonly Item[] | null {
  const [first] = tail.items
  return first && number >= first.number - 1 ? tail.items.slice(number - first.number + 1) : null
}

async function readNewest<Item extends Numbered>(
  source: TailSource<Item>,
  { streamId, tail, after }: { streamId: string; tail: Tail<Item>; after: number },
): Promise<void> {
  // The caller is ahead of the tail: nobody needs the items between, so the tail starts anew from there.
  if (after > tail.last) Object.assign(tail, { items: [], last: after })
  tail.startedReads += 1
  const read = tail.startedReads
  try {
    const items = await source.read(streamId, tail.last)
    // Some of them may have been added by offer() meanwhile.
    append(
      source,
      tail,
      items.filter(({ number }) => number > tail.last),
    )
    tail.endedReads = read
  } finally {
    tail.reading = null
  }
}

function append<Item extends Numbered>(source: TailSource<Item>, tail: Tail<Item>, items: readonly Item[]): void {
  if (items.some((item) => source.outdatesEarlier(item))) tail.items = []
  tail.items.push(...items)
  tail.last = items.at(-1)?.number ?? tail.last
  if (tail.items.length > keptPerStream) tail.items.splice(0, tail.items.length - keptPerStream)
}
