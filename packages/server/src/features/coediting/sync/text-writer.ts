import { limits } from '@leviers/shared/limits'
import { commitOrSplit, eachOf, GroupWriter } from '../../../async/group-writer.js'
import type { PublicError } from '../../../errors.js'
import type { PushAnswer, TextPush } from '../../../ports/texts.js'
import type { Logger } from '../../../logger.js'
import { isAway } from '../../../unavailable.js'
import { hashOfUpdate } from '../log/hash-of-update.js'
import { judgePush } from './judge-push.js'
import { readUpdate } from '../log/read-update.js'
import {
  keyOfClient,
  type NewChange,
  type ReadPush,
  type TextHead,
  type TextStore,
  type TextTransaction,
} from '../log/text-log.js'
import type { TextDelta } from '../log/text-delta.js'

export interface TextWriterParts {
  store: TextStore
  logger: Pick<Logger, 'error'>
  /** At least so long from the beginning of a transaction to that of the next: who types meanwhile shares it. */
  minIntervalMilliseconds: number
  /** These changes were committed to a text, in order. */
  onWritten(leverId: string, changes: readonly TextDelta[]): void
}

interface Pending {
  push: TextPush
  resolve(answer: PushAnswer): void
  reject(fault: unknown): void
}

type Settled = { answer: PushAnswer } | { refusal: PublicError }

/** At most so many pushes share a transaction; the rest wait for the next. */
const groupSize = 256

/**
 * Writes what people type: while one transaction is under way, the pushes that arrive wait and share the next, whatever
 * texts they are for. No document is built here. Each is acknowledged after the commit, or refused alone.
 */
export class TextWriter {
  private readonly writer: GroupWriter<Pending>

  constructor(private readonly parts: TextWriterParts) {
    const { minIntervalMilliseconds } = parts
    this.writer = new GroupWriter({ groupSize, minIntervalMilliseconds, write: (group) => this.writeGroup(group) })
  }

  /** Fulfilled only after the commit. Safe to retry with the same operation id and bytes. Throws PublicError. */
  push(push: TextPush): Promise<PushAnswer> {
    return new Promise((resolve, reject) => this.writer.add({ push, resolve, reject }))
  }

  /** Waits until every push under way is acknowledged or refused. */
  drain(): Promise<void> {
    return this.writer.drain()
  }

  /** When a group fails one of them met a bug: the others must not suffer from it, so each is written alone. */
  private writeGroup(group: readonly Pending[]): Promise<void> {
    return commitOrSplit(group, {
      commit: (some) => this.commit(some),
      split: eachOf,
      isAway,
      fail: (some, fault) => some.forEach((pending) => pending.reject(fault)),
    })
  }

  private async commit(group: readonly Pending[]): Promise<void> {
    const { store, logger, onWritten } = this.parts
    try {
      const pushes = group.map(({ push }) => ({ push, read: readWithinLimit(push) }))
      const { settled, written } = await store.transaction((transaction) => settle(transaction, pushes))
      group.forEach((pending, place) => answer(pending, settled[place]))
      written.forEach((changes, leverId) => onWritten(leverId, changes))
    } catch (fault) {
      logger.error({ err: fault, pushes: group.length }, 'a group of changes to texts failed')
      throw fault
    }
  }
}

function readWithinLimit({ update }: TextPush): ReadPush['read'] {
  return update.length > limits.coediting.updateBytes ? null : readUpdate(update)
}

function answer(pending: Pending, settled: Settled | undefined): void {
  if (!settled) pending.reject(new Error('a push without an answer'))
  else if ('answer' in settled) pending.resolve(settled.answer)
  else pending.reject(settled.refusal)
}

/** Judges pushes in order of arrival, each with what those before it change, and writes what is to be written. */
async function settle(
  transaction: TextTransaction,
  pushes: readonly ReadPush[],
): Promise<{ settled: Settled[]; written: Map<string, TextDelta[]> }> {
  const facts = await transaction.factsOf(pushes)
  const texts = new Map(facts.texts)
  const clients = new Map(facts.clients)
  const changes = new Map<string, NewChange>()
  const settled = pushes.map(({ push, read }, place): Settled => {
    const { leverId, operationId } = push
    const text = texts.get(leverId)
    const clientOf = (clientId: number) => clients.get(keyOfClient({ leverId, clientId }))
    const earlier = changes.get(`${leverId} ${operationId}`)
    const known = earlier ? { number: earlier.number, hash: hashOfUpdate(earlier.push) } : (facts.known[place] ?? null)
    const judgement = judgePush({ push, read, text, clientOf, known, refusal: facts.refusals[place] ?? null })
    if (!('change' in judgement)) return judgement
    const { number, clock } = judgement.change
    changes.set(`${leverId} ${operationId}`, judgement.change)
    if (text) texts.set(leverId, { ...text, head: number })
    if (clock !== null) clients.set(keyOfClient(push), { personId: push.personId, clock })
    return { answer: { status: 'APPLIED', number } }
  })
  await transaction.append([...changes.values()])
  const deltas = [...changes.values()].map((change) => deltaOf(change, texts.get(change.push.leverId)))
  return { settled, written: Map.groupBy(deltas, ({ leverId }) => leverId) }
}

/** The delta of a change, equal to the one read from the log. */
function deltaOf({ push, number }: NewChange, text: TextHead | undefined): TextDelta {
  const { leverId, update } = push
  return { leverId, epoch: text?.epoch ?? '', since: number - 1, number, updates: [update], isWhole: false }
}
