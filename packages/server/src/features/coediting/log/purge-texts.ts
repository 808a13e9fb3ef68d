import type { SqlEntityManager } from '@mikro-orm/sql'
import { sqlOf } from '../../../sql.js'
import { forgetWords } from '../../search/forget-words.js'
import { compactText } from './compact-text.js'
import { readText } from './text-rows.js'

/** What a purge did. */
export interface Purge {
  texts: number
  changes: number
}

const dayMilliseconds = 24 * 60 * 60 * 1_000

/**
 * Forgets the single changes of texts that are older than some days (0: all of them): what people erased before is nowhere
 * any more, nor among the words that a search compares. What the texts say stays in their states, whoever was away is given
 * the whole. Texts that cannot be shown are left as they are. Harmless when several nodes do it at once.
 */
export async function purgeTexts(
  em: SqlEntityManager,
  { days, now }: { days: number; now: () => Date },
): Promise<Purge> {
  const sql = sqlOf(em.fork())
  const before = new Date(now().getTime() - days * dayMilliseconds)
  const found = await sql.rows<{ leverId: string }>(
    `select distinct c.lever_id as "leverId" from lever_text_change c join lever_text t on t.lever_id = c.lever_id
     where c.bytes is not null and c.at < $1 and t.state = 'OPEN'`,
    [before.toISOString()],
  )
  let changes = 0
  for (const { leverId } of found) {
    const text = await readText(sql, leverId)
    if (text) await compactText(sql, text, ({ changes: count }) => count > 0)
    const forgotten = await sql.rows(
      `with old as (
         update lever_text_change c set bytes = null from lever_text t
         where t.lever_id = c.lever_id and c.lever_id = $1 and c.at < $2 and c.number <= t.snapshot_number
           and bytes is not null
         returning c.number
       ), moved as (
         update lever_text set trimmed = greatest(trimmed, (select max(number) from old))
         where lever_id = $1 and exists (select 1 from old)
       )
       select number from old`,
      [leverId, before.toISOString()],
    )
    changes += forgotten.length
  }
  await forgetWords(em)
  return { texts: found.length, changes }
}
