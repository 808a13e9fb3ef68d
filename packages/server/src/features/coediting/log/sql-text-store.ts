import type { SqlEntityManager } from '@mikro-orm/sql'
import { sqlOf, type Sql } from '../../../sql.js'
import { appendChanges, appendUnlessMoved } from './append-changes.js'
import { makeTextCache, type TextCache } from './text-cache.js'
import { pushFactsOf, readPushFacts, type FoundFacts } from './read-push-facts.js'
import type { NewChange, ReadPush, TextStore, TextTransaction } from './text-log.js'

/** What a group was judged from is not so any more, or was not enough: nothing was written. */
class Overtaken extends Error {}

/**
 * The log of texts in the database. Round trips are most of what a keystroke costs: a group of pushes is judged from what
 * this node remembers, else from one statement, and written by one statement, which writes only if all of that still holds.
 * Whoever is overtaken, by another node or by a command, does it again under the texts' locks.
 */
export function makeSqlTextStore(em: SqlEntityManager): TextStore {
  const sql = sqlOf(em)
  const known = makeTextCache()
  return {
    async transaction(work) {
      for (const begin of [remembering, reading]) {
        try {
          return await work(begin(sql, known))
        } catch (fault) {
          if (!(fault instanceof Overtaken)) throw fault
        }
      }
      return em.fork().transactional((inside) => work(underLocks(sqlOf(inside))))
    },
  }
}

/** Judged from memory, when each of them becomes a change: everything else is better asked for. */
function remembering(sql: Sql, known: TextCache): TextTransaction {
  let [asked, facts]: [readonly ReadPush[], FoundFacts | null] = [[], null]
  return {
    factsOf(pushes) {
      asked = pushes
      facts = known.factsFor(pushes)
      return facts ? Promise.resolve(pushFactsOf(facts, pushes)) : Promise.reject(new Overtaken())
    },
    async append(changes) {
      if (!facts || changes.length < asked.length) throw new Overtaken()
      await appendAsJudged(sql, known, { changes, asked, facts })
    },
  }
}

function reading(sql: Sql, known: TextCache): TextTransaction {
  let [asked, facts]: [readonly ReadPush[], FoundFacts | null] = [[], null]
  return {
    async factsOf(pushes) {
      asked = pushes
      facts = await readPushFacts(sql, pushes)
      known.learn(facts)
      return pushFactsOf(facts, pushes)
    },
    async append(changes) {
      if (facts && changes.length > 0) await appendAsJudged(sql, known, { changes, asked, facts })
    },
  }
}

interface Judged {
  changes: readonly NewChange[]
  asked: readonly ReadPush[]
  facts: FoundFacts
}

async function appendAsJudged(sql: Sql, known: TextCache, { changes, asked, facts }: Judged): Promise<void> {
  if (!(await appendUnlessMoved(sql, changes, facts).catch(isRepeated))) {
    known.forget(asked)
    throw new Overtaken()
  }
  known.wrote(changes)
}

/** An operation that was written before, which memory does not know: the database refuses its id. */
function isRepeated(fault: unknown): false {
  if (fault instanceof Error && 'code' in fault && fault.code === '23505') return false
  throw fault
}

function underLocks(sql: Sql): TextTransaction {
  return {
    async factsOf(pushes) {
      await lockTexts(sql, pushes)
      return pushFactsOf(await readPushFacts(sql, pushes), pushes)
    },
    append: (changes) => appendChanges(sql, changes),
  }
}

/** Takes the row locks of texts until the end of the transaction, always in the same order. */
async function lockTexts(sql: Sql, pushes: readonly ReadPush[]): Promise<void> {
  const leverIds = pushes.map(({ push }) => push.leverId)
  await sql.rows('select 1 from lever_text where lever_id = any ($1::uuid[]) order by lever_id for update', [leverIds])
}
