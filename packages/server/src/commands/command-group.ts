import { commitOrSplit, halvesOf } from '../async/group-writer.js'
import { sqlOf } from '../sql.js'
import { isAway, unavailability } from '../unavailable.js'
import type { Transaction } from './command.js'
import { GroupTransaction, StreamIsHeld, type Settled } from './group-transaction.js'
import { refusalOf, type Pending, type RunnerParts } from './pending.js'

/**
 * Runs waiting commands in one transaction, those of each stream in order of arrival: each isolated from the others'
 * refusals, each acknowledged only after the commit. When the transaction itself fails, whatever statement it was, its
 * halves are tried again: whoever is at fault is told so alone. Only when the database is away all are told to come back;
 * retrying with the same operation ids is idempotent. Where it may not wait for streams that somebody else holds, it gives their commands back.
 */
export async function runGroup(
  parts: RunnerParts,
  group: readonly Pending[],
  { mayWait }: { mayWait: boolean },
): Promise<readonly Pending[]> {
  const held: Pending[] = []
  await commitOrSplit(group, {
    // Halves wait where somebody holds a stream, so that the order of arrival is kept.
    commit: async (some) => void held.push(...(await commit(parts, some, mayWait || some !== group))),
    split: halvesOf,
    isAway,
    fail: (some, fault) => reject(parts, some, fault),
  })
  return held
}

async function commit(parts: RunnerParts, group: readonly Pending[], mayWait: boolean): Promise<Pending[]> {
  const begun = performance.now()
  const committed = (failed: boolean) =>
    parts.metrics.committed({ milliseconds: performance.now() - begun, commands: group.length, failed })
  const topics = new Set<string>()
  const settled = await parts.em
    .fork()
    .transactional(async (em) => {
      const transaction: Transaction = { ...sqlOf(em), ring: (topic) => topics.add(topic) }
      return new GroupTransaction(parts, transaction, mayWait).run(group)
    })
    .catch((fault: unknown) => {
      committed(true)
      throw fault
    })
  committed(false)
  acknowledge(parts, settled)
  topics.forEach((topic) => parts.bell.ring(topic))
  return settled.flatMap((one) => ('refusal' in one && one.refusal instanceof StreamIsHeld ? [one.pending] : []))
}

function acknowledge({ bell }: RunnerParts, settled: readonly Settled[]): void {
  const rung = new Set<string>()
  for (const one of settled) {
    const { streamId } = one.pending
    if (!('refusal' in one)) {
      one.pending.resolve({ event: one.event, streamId })
      if (one.event) rung.add(streamId)
    } else if (!(one.refusal instanceof StreamIsHeld)) one.pending.reject(one.refusal)
  }
  rung.forEach((streamId) => bell.ring(streamId))
}

function reject({ logger }: RunnerParts, group: readonly Pending[], fault: unknown): void {
  const [first] = group
  if (first && group.length === 1) return first.reject(refusalOf(logger, first, fault))
  logger.warn({ err: fault, commands: group.length }, 'a transaction was lost with its connection')
  group.forEach((pending) => pending.reject(unavailability(fault)))
}
