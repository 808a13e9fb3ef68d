import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Sql } from './truth.ts'

/** Opens an embedded database, while no node has it, through the server's own program. */
export async function openOwnDatabase(main: string, dataDir: string): Promise<{ sql: Sql; close(): Promise<void> }> {
  const from = (file: string) => import(pathToFileURL(join(dirname(main), file)).href)
  const { openDatabase } = await from('database.js')
  const { sqlOf } = await from('sql.js')
  const database = await openDatabase({ dataDir, databaseUrl: null })
  const { rows } = sqlOf(database.em.fork())
  return { sql: (text, parameters = []) => rows(text, parameters), close: () => database.close() }
}
