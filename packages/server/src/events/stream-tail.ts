import type { StreamReader } from './follow-stream.js'

interface Tail<Item> {
  /** The newest items read, in order, without gap. */
  items: Item[]
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

/**
 * Reads the log once per node and hands the same objects to all followers: what one follower read, the others find.
 * Followers that are further behind than what is kept read for themselves.
 */
export function makeStreamTail<Item extends { number: number }>(source: TailSource<Item>): StreamReader<Item> {
  const tails = new Map<string, Tail<Item>>()

  return {
    async after(streamId, number) {
      const tail = tailOf(tails, streamId)
      const asked = tail.startedReads
      for (;;) {
        const last = tail.items.at(-1)
        if (last && number < last.number) return itemsAfter(tail, number) ?? source.read(streamId, number)
        // Only a read that began after this question may answer "nothing": an older one may have missed a commit.
        if (tail.endedReads > asked) return []
        tail.reading ??= readNewest(source, { streamId, tail, after: last?.number ?? number })
        await tail.reading
      }
    },
  }
}

function tailOf<Item>(tails: Map<string, Tail<Item>>, streamId: string): Tail<Item> {
  const tail = tails.get(streamId) ?? { items: [], reading: null, startedReads: 0, endedReads: 0 }
  // Last in the map is most recently used.
  tails.delete(streamId)
  tails.set(streamId, tail)
  const [oldest] = tails.keys()
  if (tails.size > keptStreams && oldest) tails.delete(oldest)
  return tail
}

function itemsAfter<Item extends { number: number }>(tail: Tail<Item>, number: number): readonly Item[] | null {
  const [first] = tail.items
  return first && number >= first.number - 1 ? tail.items.slice(number - first.number + 1) : null
}

async function readNewest<Item extends { number: number }>(
  source: TailSource<Item>,
  { streamId, tail, after }: { streamId: string; tail: Tail<Item>; after: number },
): Promise<void> {
  tail.startedReads += 1
  const read = tail.startedReads
  try {
    const items = await source.read(streamId, after)
    if (items.some((item) => source.outdatesEarlier(item))) tail.items = []
    tail.items.push(...items)
    if (tail.items.length > keptPerStream) tail.items.splice(0, tail.items.length - keptPerStream)
    tail.endedReads = read
  } finally {
    tail.reading = null
  }
}
