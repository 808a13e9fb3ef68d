import { Lru } from '../../async/lru.js'
import { isCurrent, type StreamVersion } from '../../log/answer-version.js'
import type { StreamHeads } from '../../log/stream-heads.js'

/** An answer as its bytes, and the versions of the boards that it tells of: until they change it is the same for all. */
export interface CachedResponse {
  bytes: Buffer
  contentType: string
  tag: string
  versions: readonly StreamVersion[]
}

/** Makes an answer; `cached` is null when it is only for whoever asked. */
export type MakeAnswer<Answer> = () => Promise<{ answer: Answer; cached: CachedResponse | null }>

interface Making {
  begun: Promise<CachedResponse | null>
}

const maxBytes = 64 * 1024 * 1024
const maxBytesOfOne = 1024 * 1024

/** Keeps answers about boards, least recently used first to go. A cached answer is checked against the boards' heads. */
export class ResponseCache {
  private readonly cached = new Lru<string, CachedResponse>({
    most: maxBytes,
    sizeOf: ({ bytes }, question) => bytes.length + question.length,
  })
  private readonly underWay = new Map<string, Promise<unknown>>()
  private readonly next = new Map<string, Making>()

  constructor(private readonly heads: StreamHeads) {}

  /**
   * The answer to a question that anybody may have asked: cached while its boards have not changed, else made.
   * Never older than what was acknowledged before the question. Gives what `make` gave when that is not for everybody.
   */
  async of<Answer>(question: string, make: MakeAnswer<Answer>): Promise<CachedResponse | Answer> {
    const known = this.cached.get(question)
    if (!known) {
      const made = await make()
      if (made.cached) this.keep(question, made.cached)
      return made.answer
    }
    if (await this.isTrue(known)) return known
    const made = await this.madeNext(question, async () => {
      const { cached } = await make()
      if (cached) this.keep(question, cached)
      else this.cached.delete(question)
      return cached
    })
    // The answer became per-viewer: run it for each request.
    return made ?? (await make()).answer
  }

  private keep(question: string, answer: CachedResponse): void {
    this.cached.delete(question)
    if (answer.bytes.length <= maxBytesOfOne) this.cached.set(question, answer)
  }

  private async isTrue({ versions }: CachedResponse): Promise<boolean> {
    const now = await Promise.all(versions.map(({ kind, id }) => this.heads.of(kind, id)))
    return versions.every((made, index) => {
      const head = now[index]
      return head !== null && head !== undefined && isCurrent(made, head)
    })
  }

  /** Makes one answer at a time. A request that arrives meanwhile gets the next, begun after it, so never stale. */
  private madeNext(question: string, make: () => Promise<CachedResponse | null>): Promise<CachedResponse | null> {
    const waiting = this.next.get(question)
    if (waiting) return waiting.begun
    const before = this.underWay.get(question) ?? Promise.resolve()
    const begun = before.then(() => {
      this.next.delete(question)
      return make()
    })
    this.next.set(question, { begun })
    const ended: Promise<void> = begun
      .catch(() => undefined)
      .then(() => {
        if (this.underWay.get(question) === ended) this.underWay.delete(question)
      })
    this.underWay.set(question, ended)
    return begun
  }
}
