import type { SqlEntityManager } from '@mikro-orm/sql'
import { sqlOf, type Sql } from '../../sql.js'
import { appendChanges, appendUnlessMoved } from './append-changes.js'
import { readPushFacts } from './read-push-facts.js'
import type { TextHead, TextStore, TextTransaction } from './text-log.js'

/** Somebody else wrote in one of the texts between what was read and what was to be written: nothing was written. */
class Overtaken extends Error {}

/**
 * The log of texts in the database. A group of pushes is read with a statement or two and written with one, which writes
 * only if nothing moved meanwhile: round trips are most of what a keystroke costs. Whoever is overtaken, by another node or
 * by a command, does it again under the texts' locks.
 */
export function makeSqlTextStore(em: SqlEntityManager): TextStore {
  return {
    async transaction(work) {
      try {
        return await work(withoutLocks(sqlOf(em)))
      } catch (fault) {
        if (!(fault instanceof Overtaken)) throw fault
      }
      return em.fork().transactional((inside) => work(underLocks(sqlOf(inside))))
    },
  }
}

function withoutLocks(sql: Sql): TextTransaction {
  let texts: ReadonlyMap<string, TextHead> = new Map()
  return {
    async factsOf(pushes) {
      const facts = await readPushFacts(sql, pushes)
      texts = facts.texts
      return facts
    },
    async append(changes) {
      if (changes.length > 0 && !(await appendUnlessMoved(sql, changes, texts))) throw new Overtaken()
    },
  }
}

function underLocks(sql: Sql): TextTransaction {
  return {
    async factsOf(pushes) {
      await lockTexts(
        sql,
        pushes.map(({ push }) => push.leverId),
      )
      return readPushFacts(sql, pushes)
    },
    append: (changes) => appendChanges(sql, changes),
  }
}

/** Takes the row locks of texts until the end of the transaction, always in the same order. */
async function lockTexts(sql: Sql, leverIds: readonly string[]): Promise<void> {
  await sql.rows('select 1 from lever_text where lever_id = any ($1::uuid[]) order by lever_id for update', [leverIds])
}
