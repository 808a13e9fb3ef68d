import type { SqlEntityManager } from '@mikro-orm/sql'
import { sqlOf } from '../../sql.js'
import { compactText } from './compact-text.js'
import { readText } from './text-rows.js'

/** What a purge did. */
export interface Purge {
  texts: number
  changes: number
}

/**
 * Forgets, one by one, the changes that are older than a moment: what people erased before it is nowhere any more. What
 * was written stays in the texts' states. Texts that cannot be shown are left as they are.
 */
export async function purgeTexts(em: SqlEntityManager, before: Date): Promise<Purge> {
  const sql = sqlOf(em.fork())
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
  return { texts: found.length, changes }
}
