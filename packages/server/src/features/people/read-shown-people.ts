import { batchedRead } from '../../async/batched-read.js'
import type { Sql } from '../../sql.js'

/** Which of some people let the others see where they are. */
export type ReadShown = (ids: readonly string[]) => Promise<ReadonlySet<string>>

/** Reads it in one statement for all places that ask at once. */
export function makeShownPeople(sql: Sql): ReadShown {
  const isShown = batchedRead(async (ids: readonly string[]) => {
    const rows = await sql.rows<{ id: string }>('select id from person where id = any ($1::uuid[]) and show_presence', [
      ids,
    ])
    return new Map(rows.map((row) => [row.id, true]))
  })
  return async (ids) => {
    const answers = await Promise.all(ids.map(async (id) => ((await isShown(id)) ? [id] : [])))
    return new Set(answers.flat())
  }
}
