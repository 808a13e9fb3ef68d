import { PublicError } from '../errors.js'

/** Who asks, and what it costs. */
export interface Turn {
  /** Whose queue it waits in. */
  requester: string
  cost: number
  /** Whether many people may stand behind this requester, as behind one address. */
  isShared: boolean
}

export interface FairQueueLimits {
  /** What costs at most this is not kept waiting. */
  cheap: number
  /** So many run at once, and of one requester so much at once, though always one. */
  atOnce: number
  costAtOnce: number
  waitingOfOne: number
  /** Where many share a queue. */
  waitingShared: number
  waiting: number
  waitMilliseconds: number
}

interface Waiting extends Turn {
  begin(): void
}

const retryAfter = 2

/** Lets a few run at once and serves those who wait by turns: one requester's many do not delay another's one. */
export class FairQueue {
  /** In the order in which they are served: whoever was served goes to the end. */
  private readonly queues = new Map<string, Waiting[]>()
  private readonly costs = new Map<string, number>()
  private running = 0
  private waiting = 0

  constructor(private readonly most: FairQueueLimits) {}

  /**
   * Waits for one's turn and gives what ends it. Throws TOO_MANY_REQUESTS when too much of this requester waits already,
   * UNAVAILABLE when too much waits in all, or one's turn does not come in time.
   */
  async enter(turn: Turn): Promise<() => void> {
    if (turn.cost <= this.most.cheap) return () => undefined
    return this.mayBegin(turn) && !this.queues.has(turn.requester) ? this.begin(turn) : this.wait(turn)
  }

  counts(): { readsRunning: number; readsWaiting: number } {
    return { readsRunning: this.running, readsWaiting: this.waiting }
  }

  private mayBegin(turn: Turn): boolean {
    const under = this.costs.get(turn.requester) ?? 0
    return this.running < this.most.atOnce && (under === 0 || under + turn.cost <= this.most.costAtOnce)
  }

  private begin({ requester, cost }: Turn): () => void {
    this.running += 1
    this.costs.set(requester, (this.costs.get(requester) ?? 0) + cost)
    let over = false
    return () => {
      if (over) return
      over = true
      this.running -= 1
      const left = (this.costs.get(requester) ?? cost) - cost
      if (left > 0) this.costs.set(requester, left)
      else this.costs.delete(requester)
      this.serve()
    }
  }

  private serve(): void {
    // Whoever is put at the end comes again.
    for (const [requester, queue] of this.queues) {
      if (this.running >= this.most.atOnce) return
      const [first] = queue
      if (!first || !this.mayBegin(first)) continue
      this.take(first)
      const rest = this.queues.get(requester)
      if (rest) {
        this.queues.delete(requester)
        this.queues.set(requester, rest)
      }
      first.begin()
    }
  }

  /** Out of its queue. */
  private take(turn: Waiting): void {
    const left = (this.queues.get(turn.requester) ?? []).filter((one) => one !== turn)
    this.waiting -= 1
    if (left.length > 0) this.queues.set(turn.requester, left)
    else this.queues.delete(turn.requester)
  }

  private wait(turn: Turn): Promise<() => void> {
    const queue = this.queues.get(turn.requester) ?? []
    if (queue.length >= (turn.isShared ? this.most.waitingShared : this.most.waitingOfOne))
      throw new PublicError('TOO_MANY_REQUESTS', { retryAfter })
    if (this.waiting >= this.most.waiting) throw new PublicError('UNAVAILABLE', { retryAfter })
    return new Promise((resolve, reject) => {
      const begin = () => {
        clearTimeout(timer)
        resolve(this.begin(turn))
      }
      const entry: Waiting = { ...turn, begin }
      const timer = setTimeout(() => {
        this.take(entry)
        reject(new PublicError('UNAVAILABLE', { retryAfter }))
      }, this.most.waitMilliseconds)
      // Of one requester's, whatever costs less goes first: a page is not kept behind what takes long.
      const place = queue.findIndex(({ cost }) => cost > turn.cost)
      this.queues.set(turn.requester, queue.toSpliced(place < 0 ? queue.length : place, 0, entry))
      this.waiting += 1
    })
  }
}
