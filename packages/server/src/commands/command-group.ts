import { sqlOf } from '../sql.js'
import { isAway, unavailability } from '../unavailable.js'
import type { Transaction } from './command.js'
import { GroupTransaction, StreamIsHeld, type Settled } from './group-transaction.js'
import { refusalOf, type Pending } from './pending.js'
import type { RunnerParts } from './run-command.js'

/**
 * Runs waiting commands in one transaction, those of each stream in order of arrival: each isolated from the others'
 * refusals, each acknowledged only after the commit. When the transaction itself fails, whatever statement it was, its
 * halves are tried again: whoever is at fault is told so alone. Only when the database is away all are told to come back;
 * retrying with the same operation ids is safe. Where it may not wait for streams that somebody else holds, it gives their commands back.
 */
export async function runGroup(
  parts: RunnerParts,
  group: readonly Pending[],
  { mayWait }: { mayWait: boolean },
): Promise<readonly Pending[]> {
  const begun = performance.now()
  const committed = (failed: boolean) =>
    parts.metrics.committed({ milliseconds: performance.now() - begun, commands: group.length, failed })
  try {
    const topics = new Set<string>()
    const settled = await parts.em.fork().transactional(async (em) => {
      const transaction: Transaction = { em, ...sqlOf(em), ring: (topic) => topics.add(topic) }
      return new GroupTransaction(parts, transaction, mayWait).run(group)
    })
    committed(false)
    acknowledge(parts, settled)
    topics.forEach((topic) => parts.bell.ring(topic))
    return settled.flatMap((one) => ('refusal' in one && one.refusal instanceof StreamIsHeld ? [one.pending] : []))
  } catch (fault) {
    committed(true)
    await runHalves(parts, group, fault)
    return []
  }
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

/** After a transaction failed. In the order of arrival, and waiting where somebody holds a stream, so that it is kept. */
async function runHalves(parts: RunnerParts, group: readonly Pending[], fault: unknown): Promise<void> {
  const [first, ...others] = group
  if (!first) return
  if (others.length === 0) return first.reject(refusalOf(parts.logger, first, fault))
  const { logger } = parts
  if (isAway(fault)) {
    logger.warn({ err: fault, commands: group.length }, 'a transaction was lost with its connection')
    group.forEach((pending) => pending.reject(unavailability(fault)))
    return
  }
  const middle = Math.ceil(group.length / 2)
  for (const half of [group.slice(0, middle), group.slice(middle)]) await runGroup(parts, half, { mayWait: true })
}
