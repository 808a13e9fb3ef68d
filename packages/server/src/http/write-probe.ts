import { randomBytes } from 'node:crypto'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { sqlOf } from '../sql.js'

/** How long a result is reused. */
const keptMilliseconds = 5_000
/** More than a page of a table, and random, so that the disk must give room for it. */
const fillingBytes = 12_000
const lockNotAvailable = '55P03'

/**
 * Whether the database can be written to: on a full disk, on a standby and where only reading is allowed it answers all
 * the same. Tried at most every five seconds, however many ask.
 */
export function makeWriteProbe(
  em: SqlEntityManager,
  now: () => number = () => performance.now(),
): () => Promise<boolean> {
  let last: { at: number; answer: Promise<boolean> } | null = null
  return () => {
    if (!last || now() - last.at >= keptMilliseconds) last = { at: now(), answer: canBeWritten(em) }
    return last.answer
  }
}

async function canBeWritten(em: SqlEntityManager): Promise<boolean> {
  try {
    await em.fork().transactional(async (transaction) => {
      const { rows } = sqlOf(transaction)
      await rows(`set local lock_timeout = '1s'`)
      // Its file begins anew, so that what is written always needs room of its own.
      await rows('truncate write_probe')
      await rows('insert into write_probe (at, filling) values (now(), $1)', [
        randomBytes(fillingBytes).toString('base64'),
      ])
    })
    return true
  } catch (fault) {
    // Another node tries at this very moment.
    return fault instanceof Error && 'code' in fault && fault.code === lockNotAvailable
  }
}
