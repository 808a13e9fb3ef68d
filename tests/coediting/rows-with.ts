import type { Sql } from '../../packages/server/src/sql.ts'

/** The tables that have rows with a word in them, in a text or in the bytes of anything. */
export async function rowsWith(sql: Sql, word: string): Promise<string[]> {
  const tables = await sql.rows<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  const hex = Buffer.from(word).toString('hex')
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await sql.rows(
      `select 1 from "${name}" one where one::text like '%' || $1 || '%' or one::text like '%' || $2 || '%' limit 1`,
      [word, hex],
    )
    if (rows.length > 0) found.push(name)
  }
  return found
}
