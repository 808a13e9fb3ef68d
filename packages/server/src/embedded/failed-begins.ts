import type { PGlite, Transaction } from '@electric-sql/pglite'

/**
 * A transaction that cannot begin, as while the database closes, fails with its first statement. The query builder waits
 * for the beginning only: the failure would reach nobody, which ends the process, and whoever began would wait for ever.
 */
export function failInFirstStatement(pglite: Pick<PGlite, 'transaction'>): void {
  const transact = pglite.transaction.bind(pglite)
  pglite.transaction = async (work) => {
    let hasBegun = false
    try {
      return await transact((transaction) => {
        hasBegun = true
        return work(transaction)
      })
    } catch (fault) {
      if (!hasBegun) await work(neverBegun(fault))
      throw fault
    }
  }
}

function neverBegun(fault: unknown): Transaction {
  const fail = () => Promise.reject(fault instanceof Error ? fault : new Error(String(fault)))
  return { query: fail, sql: fail, exec: fail, listen: fail, rollback: () => Promise.resolve(), closed: true }
}
