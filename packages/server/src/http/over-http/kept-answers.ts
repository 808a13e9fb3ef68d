import { isCurrent, type StreamVersion } from '../../log/answer-version.js'
import type { StreamHeads } from '../../log/stream-heads.js'

/** An answer as its bytes, and the versions of the boards that it tells of: until they change it is the same for all. */
export interface KeptAnswer {
  bytes: Buffer
  contentType: string
  tag: string
  versions: readonly StreamVersion[]
}

/** Makes an answer; `kept` is null when it is only for whoever asked. */
export type MakeAnswer<Answer> = () => Promise<{ answer: Answer; kept: KeptAnswer | null }>

export interface KeptAnswers {
  /**
   * The answer to a question that anybody may have asked: kept when it is still true, else made. Never older than what
   * was acknowledged before the question. Gives what `make` gave when that is not for everybody.
   */
  of<Answer>(question: string, make: MakeAnswer<Answer>): Promise<KeptAnswer | Answer>
}

interface Making {
  begun: Promise<KeptAnswer | null>
}

const mostBytes = 64 * 1024 * 1024
const mostBytesOfOne = 1024 * 1024

/** Keeps answers about boards, least recently used first to go. A kept answer is checked against the boards' heads. */
export function makeKeptAnswers(heads: StreamHeads): KeptAnswers {
  const kept = new Map<string, KeptAnswer>()
  const underWay = new Map<string, Promise<unknown>>()
  const next = new Map<string, Making>()
  let bytes = 0

  function forget(question: string): void {
    const answer = kept.get(question)
    if (!answer) return
    kept.delete(question)
    bytes -= answer.bytes.length + question.length
  }

  function keep(question: string, answer: KeptAnswer): void {
    forget(question)
    if (answer.bytes.length > mostBytesOfOne) return
    kept.set(question, answer)
    bytes += answer.bytes.length + question.length
    for (const oldest of kept.keys()) {
      if (bytes <= mostBytes) return
      forget(oldest)
    }
  }

  async function isTrue({ versions }: KeptAnswer): Promise<boolean> {
    const now = await Promise.all(versions.map(({ kind, id }) => heads.of(kind, id)))
    return versions.every((made, index) => {
      const head = now[index]
      return head !== null && head !== undefined && isCurrent(made, head)
    })
  }

  /** One is made at a time; whoever asks meanwhile gets the next one, which begins after their question. */
  function madeNext(question: string, make: () => Promise<KeptAnswer | null>): Promise<KeptAnswer | null> {
    const waiting = next.get(question)
    if (waiting) return waiting.begun
    const before = underWay.get(question) ?? Promise.resolve()
    const begun = before.then(() => {
      next.delete(question)
      return make()
    })
    next.set(question, { begun })
    const ended: Promise<void> = begun
      .catch(() => undefined)
      .then(() => {
        if (underWay.get(question) === ended) underWay.delete(question)
      })
    underWay.set(question, ended)
    return begun
  }

  return {
    async of<Answer>(question: string, make: MakeAnswer<Answer>) {
      const known = kept.get(question)
      if (!known) {
        const made = await make()
        if (made.kept) keep(question, made.kept)
        return made.answer
      }
      if (await isTrue(known)) {
        kept.delete(question)
        kept.set(question, known)
        return known
      }
      const made = await madeNext(question, async () => {
        const { kept: fresh } = await make()
        if (fresh) keep(question, fresh)
        else forget(question)
        return fresh
      })
      // What concerns everybody no longer does: each then has their own answer.
      return made ?? (await make()).answer
    },
  }
}
