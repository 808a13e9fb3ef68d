import { PublicError } from '../errors.js'

/** Who asks, and what it costs. */
export interface Turn {
  /** Whose queue it waits in. */
  asker: string
  cost: number
  /** Whether many people may stand behind this asker, as behind one address. */
  isShared: boolean
}

export interface FairQueueLimits {
  /** What costs at most this is not kept waiting. */
  cheap: number
  /** So many run at once, and of one asker so much at once, though always one. */
  atOnce: number
  costAtOnce: number
  waitingOfOne: number
  /** Where many share a queue. */
  waitingShared: number
  waiting: number
  waitMilliseconds: number
}

export interface FairQueue {
  /**
   * Waits for one's turn and gives what ends it. Throws TOO_MANY_REQUESTS when too much of this asker waits already,
   * UNAVAILABLE when too much waits in all, or one's turn does not come in time.
   */
  enter(turn: Turn): Promise<() => void>
  counts(): { readsRunning: number; readsWaiting: number }
}

interface Waiting extends Turn {
  begin(): void
}

const retryAfter = 2

/** Lets a few run at once and serves those who wait by turns: one asker's many do not delay another's one. */
export function makeFairQueue(most: FairQueueLimits): FairQueue {
  /** In the order in which they are served: whoever was served goes to the end. */
  const queues = new Map<string, Waiting[]>()
  const costs = new Map<string, number>()
  let running = 0
  let waiting = 0

  function mayBegin(turn: Turn): boolean {
    const under = costs.get(turn.asker) ?? 0
    return running < most.atOnce && (under === 0 || under + turn.cost <= most.costAtOnce)
  }

  function begin({ asker, cost }: Turn): () => void {
    running += 1
    costs.set(asker, (costs.get(asker) ?? 0) + cost)
    let over = false
    return () => {
      if (over) return
      over = true
      running -= 1
      const left = (costs.get(asker) ?? cost) - cost
      if (left > 0) costs.set(asker, left)
      else costs.delete(asker)
      serve()
    }
  }

  function serve(): void {
    // Whoever is put at the end comes again.
    for (const [asker, queue] of queues) {
      if (running >= most.atOnce) return
      const [first] = queue
      if (!first || !mayBegin(first)) continue
      take(first)
      const rest = queues.get(asker)
      if (rest) {
        queues.delete(asker)
        queues.set(asker, rest)
      }
      first.begin()
    }
  }

  /** Out of its queue. */
  function take(turn: Waiting): void {
    const left = (queues.get(turn.asker) ?? []).filter((one) => one !== turn)
    waiting -= 1
    if (left.length > 0) queues.set(turn.asker, left)
    else queues.delete(turn.asker)
  }

  function wait(turn: Turn): Promise<() => void> {
    const queue = queues.get(turn.asker) ?? []
    if (queue.length >= (turn.isShared ? most.waitingShared : most.waitingOfOne))
      throw new PublicError('TOO_MANY_REQUESTS', { retryAfter })
    if (waiting >= most.waiting) throw new PublicError('UNAVAILABLE', { retryAfter })
    return new Promise((resolve, reject) => {
      const entry: Waiting = {
        ...turn,
        begin() {
          clearTimeout(timer)
          resolve(begin(turn))
        },
      }
      const timer = setTimeout(() => {
        take(entry)
        reject(new PublicError('UNAVAILABLE', { retryAfter }))
      }, most.waitMilliseconds)
      // Of one asker's, whatever costs less goes first: a page is not kept behind what takes long.
      const place = queue.findIndex(({ cost }) => cost > turn.cost)
      queues.set(turn.asker, queue.toSpliced(place < 0 ? queue.length : place, 0, entry))
      waiting += 1
    })
  }

  return {
    async enter(turn) {
      if (turn.cost <= most.cheap) return () => undefined
      return mayBegin(turn) && !queues.has(turn.asker) ? begin(turn) : wait(turn)
    },
    counts: () => ({ readsRunning: running, readsWaiting: waiting }),
  }
}
