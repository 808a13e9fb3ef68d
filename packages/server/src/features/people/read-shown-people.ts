import type { Sql } from '../../sql.js'

/** Which of some people let the others see where they are: one statement. */
export async function readShownPeople(sql: Sql, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await sql.rows<{ id: string }>('select id from person where id = any ($1::uuid[]) and show_presence', [
    ids,
  ])
  return new Set(rows.map((row) => row.id))
}
