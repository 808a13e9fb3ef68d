import { PublicError } from '../errors.js'
import { sqlOf } from '../sql.js'
import type { Act, AnyInput, Outcome, Transaction } from './command.js'
import { findDoneOperations, keyOfOperation, type DoneOperation } from '../log/operation-log.js'
import { refusalOf, type Pending, type RunnerParts } from './pending.js'
import {
  appendEvents,
  lockStreams,
  readEventsByNumber,
  type LoggedEvent,
  type NewEvent,
  type StreamHead,
} from '../log/stream-log.js'

export type Settled = { pending: Pending; event: LoggedEvent | null } | { pending: Pending; refusal: unknown }

/** Somebody else holds the stream's lock, and others are not to wait for it. */
export class StreamIsHeld extends Error {}

/** One transaction, from the locks of its streams to the writing of their logs. */
export class GroupTransaction {
  private readonly events: LoggedEvent[] = []
  private readonly operations: DoneOperation[] = []
  private heads = new Map<string, StreamHead>()

  constructor(
    private readonly parts: RunnerParts,
    private readonly transaction: Transaction,
    private readonly mayWait: boolean,
  ) {}

  async run(group: readonly Pending[]): Promise<Settled[]> {
    const streamIds = [...new Set(group.map((pending) => pending.streamId))]
    this.heads = await lockStreams(this.transaction, streamIds, this.mayWait)
    const unlocked = () => (this.mayWait ? new PublicError('NOT_FOUND') : new StreamIsHeld())
    const left = group.filter(({ streamId }) => !this.heads.has(streamId))
    const { settled, fresh, repeats } = await this.knownFirst(group.filter(({ streamId }) => this.heads.has(streamId)))
    settled.push(...left.map((pending) => ({ pending, refusal: unlocked() })))
    const batches = batchesOf(fresh)
    // A transaction with one batch in it needs no savepoint: each would be a round trip more.
    const [only] = batches.length === 1 ? batches : []
    if (only) settled.push(...(await this.runOnly(only)))
    else for (const batch of batches) settled.push(...(await this.runBatch(batch)))
    await appendEvents(this.transaction, { events: this.events, operations: this.operations })
    // The same operation twice in one group: the second has the answer of the first.
    for (const { pending, first } of repeats) {
      const answer = settled.find((one) => one.pending === first)
      if (answer) settled.push({ ...answer, pending })
    }
    return settled
  }

  /** Separates commands acknowledged before (same answer again) and duplicates within this group. */
  private async knownFirst(group: readonly Pending[]) {
    const operations = group.map((pending) => this.operationOf(pending))
    const done = group.length > 0 ? await findDoneOperations(this.transaction, operations) : new Map()
    const settled: Settled[] = []
    const known: { pending: Pending; number: number | null }[] = []
    const repeats: { pending: Pending; first: Pending }[] = []
    const firsts = new Map<string, Pending>()
    for (const pending of group) {
      const key = keyOfOperation(this.operationOf(pending))
      const before: DoneOperation | Pending | undefined = done.get(key) ?? firsts.get(key)
      if (!before) firsts.set(key, pending)
      else if (before.contentHash !== pending.contentHash)
        settled.push({ pending, refusal: new PublicError('OPERATION_REUSED') })
      else if ('number' in before) known.push({ pending, number: before.number })
      else repeats.push({ pending, first: before })
    }
    for (const one of known) settled.push(await this.sameAnswer(one))
    return { settled, fresh: [...firsts.values()], repeats }
  }

  private async sameAnswer({ pending, number }: { pending: Pending; number: number | null }): Promise<Settled> {
    if (number === null) return { pending, event: null }
    const { streamId, actor } = pending
    if (!(await this.parts.mayRead(this.transaction, { streamId, personId: actor.personId })))
      return { pending, refusal: new PublicError('NOT_FOUND') }
    const [event = null] = await readEventsByNumber(this.transaction, streamId, [number])
    return { pending, event }
  }

  private async runOnly(batch: readonly Pending[]): Promise<Settled[]> {
    const outcomes = await batch[0]?.command.outcomesOf(this.transaction, this.actsOf(batch))
    return batch.flatMap((pending, index) => this.settle(pending, outcomes?.[index] ?? { event: null }))
  }

  private async runBatch(batch: readonly Pending[]): Promise<Settled[]> {
    const [first] = batch
    if (!first) return []
    const acts = this.actsOf(batch)
    const done = await this.inSavepoint((transaction) => first.command.outcomesOf(transaction, acts))
    if (!('fault' in done)) return done.value.map((outcome, index) => this.settle(batch[index] ?? first, outcome))
    if (batch.length === 1) return [{ pending: first, refusal: refusalOf(this.parts.logger, first, done.fault) }]
    // One of them met a bug: the others must not suffer from it, so each runs alone.
    const settled: Settled[] = []
    for (const pending of batch) settled.push(...(await this.runBatch([pending])))
    return settled
  }

  private async inSavepoint<Value>(
    work: (transaction: Transaction) => Promise<Value>,
  ): Promise<{ value: Value } | { fault: unknown }> {
    try {
      const { em, ring } = this.transaction
      const value = await em.transactional((inner) => work({ ...sqlOf(inner), ring }), { clear: true })
      return { value }
    } catch (fault) {
      return { fault }
    } finally {
      // It takes over what the savepoint had loaded, and would write it again, old as it is by then, before the commit.
      this.transaction.em.clear()
    }
  }

  private settle(pending: Pending, outcome: Outcome): Settled {
    if ('refusal' in outcome) return { pending, refusal: outcome.refusal }
    const event = outcome.event && this.log(pending, outcome.event)
    const { streamId, at } = pending
    this.operations.push({ ...this.operationOf(pending), streamId, number: event?.number ?? null, at })
    return { pending, event }
  }

  private log(pending: Pending, event: NewEvent): LoggedEvent {
    const { streamId } = pending
    const { epoch, number: last } = this.headOf(streamId)
    const number = last + 1
    this.heads.set(streamId, { epoch, number })
    const logged: LoggedEvent = {
      streamId,
      epoch,
      number,
      kind: event.kind,
      at: pending.at,
      actorId: pending.actor.personId,
      operationId: pending.input.operationId,
      leverId: event.leverId ?? null,
      commentId: event.commentId ?? null,
      data: event.data ?? {},
    }
    this.events.push(logged)
    return logged
  }

  private headOf(streamId: string): StreamHead {
    const head = this.heads.get(streamId)
    if (!head) throw new Error('an act on a stream that is not locked')
    return head
  }

  private actsOf(batch: readonly Pending[]): Act<AnyInput>[] {
    return batch.map(({ actor, input, at, streamId }) => {
      return { actor, input, at, streamId, number: this.headOf(streamId).number + 1 }
    })
  }

  private operationOf(pending: Pending) {
    return {
      actorId: pending.actor.personId,
      operationId: pending.input.operationId,
      command: pending.command.name,
      contentHash: pending.contentHash,
    }
  }
}

/**
 * What is carried out at once: for a command that takes many acts together, those whose turn has come on every stream;
 * else one act. On each stream in order of arrival.
 */
function batchesOf(group: readonly Pending[]): Pending[][] {
  const queues = [...Map.groupBy(group, (pending) => pending.streamId).values()]
  const batches: Pending[][] = []
  for (let [first] = queues; first?.[0]; [first] = queues.filter((queue) => queue.length > 0)) {
    const { command } = first[0]
    if (command.together) batches.push(queues.flatMap((queue) => queue.splice(0, lengthOfRun(queue, command))))
    else batches.push(first.splice(0, 1))
  }
  return batches
}

function lengthOfRun(queue: readonly Pending[], command: Pending['command']): number {
  const end = queue.findIndex((pending) => pending.command !== command)
  return end === -1 ? queue.length : end
}
