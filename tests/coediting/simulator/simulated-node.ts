import { PublicError } from '../../../packages/server/src/errors.ts'
import type { TextPush } from '../../../packages/server/src/ports/texts.ts'
import { judgeSchema } from '../../../packages/server/src/features/coediting/sync/judge-push.ts'
import { TextWriter } from '../../../packages/server/src/features/coediting/sync/text-writer.ts'
import {
  deltaAfter,
  fullDelta,
  type TextDelta,
} from '../../../packages/server/src/features/coediting/log/text-delta.ts'
import { Refusal } from '../../../packages/web/src/client/request/refusal.ts'
import type { Joined } from '../../../packages/web/src/features/coediting/sync/replica-parts.ts'
import type { Broken } from './broken.ts'
import type { MemoryTexts } from './memory-texts.ts'

export type Follower = (changes: TextDelta) => void

/** One process of the server: it may die, and another takes its place. All nodes share the texts. */
export class SimulatedNode {
  private writer: TextWriter
  private followers = new Map<Follower, number>()
  /** Raised when the process dies: what was asked of the one before is never answered. */
  life = 0

  constructor(
    private readonly texts: MemoryTexts,
    private readonly parts: { ringAll(): void; random(): number; broken: Broken | null },
  ) {
    this.writer = this.start()
  }

  private start(): TextWriter {
    const logger = { error: () => undefined }
    return new TextWriter({
      store: this.texts,
      logger,
      minIntervalMilliseconds: 0,
      onWritten: () => this.parts.ringAll(),
    })
  }

  /** The process dies and is started anew: whoever followed hears nothing more. */
  die(): void {
    this.life += 1
    this.followers.clear()
    this.writer = this.start()
  }

  async push(push: TextPush): Promise<{ number: number }> {
    const { life } = this
    const answer = await this.writer.push(push).catch((fault: unknown) => {
      throw fault instanceof PublicError ? refusal(fault.code) : refusal('INTERNAL')
    })
    if (life !== this.life) throw refusal('UNREACHABLE')
    return answer
  }

  join(personId: string, schemaVersion: number): Joined {
    const old = judgeSchema(schemaVersion)
    if (old) throw refusal(old.code)
    if (!this.texts.mayWrite.get(personId)) throw refusal('NOT_INVITED')
    const clientId = Math.floor(this.parts.random() * 2 ** 31) + 1
    this.texts.issue(personId, clientId)
    return { ...fullDelta(this.texts.reading()), clientId }
  }

  changesAfter(number: number): TextDelta {
    return deltaAfter(this.texts.reading(), number)
  }

  /** Tells a follower what happened after a number, and what happens from now on. */
  follow(follower: Follower, after: number): () => void {
    this.followers.set(follower, after)
    this.ring()
    return () => this.followers.delete(follower)
  }

  ring(): void {
    const { head } = this.texts.reading()
    for (const [follower, after] of this.followers) {
      if (after >= head) continue
      const told = this.changesAfter(after)
      this.followers.set(follower, told.number)
      follower(told)
    }
  }
}

export function refusal(code: string): Refusal {
  return new Refusal({ code, sentence: code, details: {} })
}
