import type { Sql } from '../../../sql.js'
import type { TextReading } from './text-delta.js'

/** Who last wrote what nobody reads yet of a text; null when everybody reads all of it. */
export async function lastWriter(sql: Sql, { leverId, head }: TextReading): Promise<string | null> {
  // Whoever only tied a thread to words did not write them.
  const [last] = await sql.rows<{ actorId: string }>(
    `select actor_id as "actorId" from lever_text_change c join lever_text t on t.lever_id = c.lever_id
     where c.lever_id = $1 and number > projected and number <= $2 order by is_mark, number desc limit 1`,
    [leverId, head],
  )
  return last?.actorId ?? null
}
