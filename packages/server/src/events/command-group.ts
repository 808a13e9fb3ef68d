import { PublicError } from '../errors.js'
import { sqlOf } from '../sql.js'
import type { Act, Actor, Command, Outcome, Transaction } from './define-command.js'
import { findDoneOperations, keyOfOperation, type DoneOperation } from './operation-log.js'
import type { Acknowledgement, RunnerParts } from './run-command.js'
import {
  appendEvents,
  lockStream,
  readEventsByNumber,
  type LoggedEvent,
  type NewEvent,
  type StreamHead,
} from './stream-log.js'

/** The input of commands of every kind, seen from the group that runs them. */
export interface AnyInput {
  operationId: string
}

/** A command that waits for its turn on a stream. */
export interface Pending {
  command: Command<AnyInput>
  actor: Actor
  input: AnyInput
  at: Date
  contentHash: string
  resolve(acknowledgement: Acknowledgement): void
  reject(fault: unknown): void
}

type Settled = { pending: Pending; event: LoggedEvent | null } | { pending: Pending; refusal: unknown }

/**
 * Runs the waiting commands of one stream in one transaction, in order of arrival: each isolated from the others'
 * refusals, each acknowledged only after the commit. When the transaction itself fails, all are told so; retrying with
 * the same operation ids is safe.
 */
export async function runGroup(parts: RunnerParts, streamId: string, group: readonly Pending[]): Promise<void> {
  let settled: Settled[]
  const begun = performance.now()
  const committed = (failed: boolean) =>
    parts.metrics.committed({ milliseconds: performance.now() - begun, commands: group.length, failed })
  try {
    settled = await parts.em.fork().transactional(async (em) => {
      const transaction: Transaction = { em, ...sqlOf(em) }
      return new GroupTransaction(parts, streamId, transaction).run(group)
    })
    committed(false)
  } catch (fault) {
    committed(true)
    if (fault instanceof BatchFailed) return runApart(parts, streamId, group, fault)
    parts.logger.error({ err: fault, commands: group.length }, 'a transaction failed')
    group.forEach((pending) => pending.reject(fault))
    return
  }
  for (const one of settled) {
    if ('refusal' in one) one.pending.reject(one.refusal)
    else one.pending.resolve({ event: one.event, streamId })
  }
  if (settled.some((one) => 'event' in one && one.event !== null)) parts.bell.ring(streamId)
}

/** The only batch of a transaction failed: nothing of it was done, and no other command suffered. */
class BatchFailed extends Error {
  constructor(
    readonly batch: readonly Pending[],
    override readonly cause: unknown,
  ) {
    super('a batch failed')
  }
}

/** After the only batch of a transaction failed: who failed alone is told so, everybody else is tried again alone. */
async function runApart(
  parts: RunnerParts,
  streamId: string,
  group: readonly Pending[],
  { batch, cause }: BatchFailed,
): Promise<void> {
  const [failed] = batch.length === 1 ? batch : []
  if (failed) failed.reject(refusalOf(parts, failed, cause))
  for (const pending of group) if (pending !== failed) await runGroup(parts, streamId, [pending])
}

function refusalOf({ logger }: RunnerParts, { command }: Pending, fault: unknown): unknown {
  if (!(fault instanceof PublicError)) logger.error({ err: fault, command: command.name }, 'a command failed')
  return fault
}

class GroupTransaction {
  private readonly events: LoggedEvent[] = []
  private readonly operations: DoneOperation[] = []
  private head: StreamHead = { epoch: '', number: 0 }

  constructor(
    private readonly parts: RunnerParts,
    private readonly streamId: string,
    private readonly transaction: Transaction,
  ) {}

  async run(group: readonly Pending[]): Promise<Settled[]> {
    const head = await lockStream(this.transaction, this.streamId)
    if (!head) return group.map((pending) => ({ pending, refusal: new PublicError('NOT_FOUND') }))
    this.head = head
    const { settled, fresh, repeats } = await this.knownFirst(group)
    const batches = runsOf(fresh).flatMap((run) => (run[0]?.command.together ? [run] : run.map((pending) => [pending])))
    // A transaction with one batch in it needs no savepoint: each would be a round trip more.
    const [only] = batches.length === 1 ? batches : []
    if (only) settled.push(...(await this.runOnly(only)))
    else for (const batch of batches) settled.push(...(await this.runBatch(batch)))
    await appendEvents(this.transaction, this.streamId, { events: this.events, operations: this.operations })
    // The same operation twice in one group: the second has the answer of the first.
    for (const { pending, first } of repeats) {
      const answer = settled.find((one) => one.pending === first)
      if (answer) settled.push({ ...answer, pending })
    }
    return settled
  }

  /** Sets apart what was acknowledged before (the same answer comes back) and what comes twice in this group. */
  private async knownFirst(group: readonly Pending[]) {
    const operations = group.map((pending) => this.operationOf(pending))
    const done = await findDoneOperations(this.transaction, operations)
    const settled: Settled[] = []
    const known: { pending: Pending; number: number | null }[] = []
    const repeats: { pending: Pending; first: Pending }[] = []
    const firsts = new Map<string, Pending>()
    for (const pending of group) {
      const key = keyOfOperation(this.operationOf(pending))
      const before = done.get(key) ?? firsts.get(key)
      if (!before) firsts.set(key, pending)
      else if (before.contentHash !== pending.contentHash)
        settled.push({ pending, refusal: new PublicError('OPERATION_REUSED') })
      else if ('number' in before) known.push({ pending, number: before.number })
      else repeats.push({ pending, first: before })
    }
    settled.push(...(await this.sameAnswers(known)))
    return { settled, fresh: [...firsts.values()], repeats }
  }

  private async sameAnswers(known: { pending: Pending; number: number | null }[]): Promise<Settled[]> {
    const numbers = known.flatMap(({ number }) => (number === null ? [] : [number]))
    if (numbers.length === 0) return known.map(({ pending }) => ({ pending, event: null }))
    const events = await readEventsByNumber(this.transaction, this.streamId, numbers)
    const byNumber = new Map(events.map((event) => [event.number, event]))
    return known.map(({ pending, number }) => ({
      pending,
      event: number === null ? null : (byNumber.get(number) ?? null),
    }))
  }

  private async runOnly(batch: readonly Pending[]): Promise<Settled[]> {
    try {
      const acts = batch.map((pending) => this.actOf(pending))
      const outcomes = await batch[0]?.command.outcomesOf(this.transaction, acts)
      return batch.flatMap((pending, index) => this.settle(pending, outcomes?.[index] ?? { event: null }))
    } catch (fault) {
      throw new BatchFailed(batch, fault)
    }
  }

  private async runBatch(batch: readonly Pending[]): Promise<Settled[]> {
    const [first] = batch
    if (!first) return []
    const acts = batch.map((pending) => this.actOf(pending))
    const done = await this.inSavepoint((transaction) => first.command.outcomesOf(transaction, acts))
    if (!('fault' in done)) return done.value.map((outcome, index) => this.settle(batch[index] ?? first, outcome))
    if (batch.length === 1) return [{ pending: first, refusal: refusalOf(this.parts, first, done.fault) }]
    // One of them met a bug: the others must not suffer from it, so each runs alone.
    const settled: Settled[] = []
    for (const pending of batch) settled.push(...(await this.runBatch([pending])))
    return settled
  }

  private async inSavepoint<Value>(
    work: (transaction: Transaction) => Promise<Value>,
  ): Promise<{ value: Value } | { fault: unknown }> {
    try {
      const value = await this.transaction.em.transactional((em) => work({ em, ...sqlOf(em) }), { clear: true })
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
    this.operations.push({ ...this.operationOf(pending), number: event?.number ?? null, at: pending.at })
    return { pending, event }
  }

  private log(pending: Pending, event: NewEvent): LoggedEvent {
    const logged: LoggedEvent = {
      streamId: this.streamId,
      epoch: this.head.epoch,
      number: this.nextNumber(),
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

  private nextNumber(): number {
    return this.head.number + this.events.length + 1
  }

  private actOf({ actor, input, at }: Pending): Act<AnyInput> {
    return { actor, input, at, number: this.nextNumber() }
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

/** Consecutive commands of the same kind, in order of arrival. */
function runsOf(group: readonly Pending[]): Pending[][] {
  const runs: Pending[][] = []
  for (const pending of group) {
    const last = runs.at(-1)
    if (last && last[0]?.command === pending.command) last.push(pending)
    else runs.push([pending])
  }
  return runs
}
