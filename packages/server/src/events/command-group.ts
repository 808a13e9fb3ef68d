import { sqlOf } from '../sql.js'
import type { Transaction } from './define-command.js'
import { BatchFailed, GroupTransaction, StreamIsHeld, type Settled } from './group-transaction.js'
import { refusalOf, type Pending } from './pending.js'
import type { RunnerParts } from './run-command.js'

/**
 * Runs waiting commands in one transaction, those of each stream in order of arrival: each isolated from the others'
 * refusals, each acknowledged only after the commit. When the transaction itself fails, all are told so; retrying with
 * the same operation ids is safe. Where it may not wait for streams that somebody else holds, it gives their commands back.
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
    if (fault instanceof BatchFailed) await runApart(parts, group, fault)
    else {
      parts.logger.error({ err: fault, commands: group.length }, 'a transaction failed')
      group.forEach((pending) => pending.reject(fault))
    }
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

/** After the only batch of a transaction failed: who failed alone is told so, everybody else is tried again alone. */
async function runApart(parts: RunnerParts, group: readonly Pending[], { batch, cause }: BatchFailed): Promise<void> {
  const [failed] = batch.length === 1 ? batch : []
  if (failed) failed.reject(refusalOf(parts.logger, failed, cause))
  for (const pending of group) if (pending !== failed) await runGroup(parts, [pending], { mayWait: true })
}
