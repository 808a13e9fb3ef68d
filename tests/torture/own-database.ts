import '../support/load-sources.ts'
import { createRequire } from 'node:module'
import type { Sql } from './judge/truth.ts'

/** Gives a database the programme of the demonstration, through the server's own program: with it an instance is set up. */
export async function giveProgramme(
  main: string,
  where: { databaseUrl: string | null; dataDir: string },
): Promise<void> {
  const from = createRequire(main)
  const { openDatabase } = from('./database.js')
  const { sqlOf } = from('./sql.js')
  const { seedProgramme } = from('./seed/seed-programme.js')
  const database = await openDatabase(where)
  try {
    await seedProgramme(sqlOf(database.em.fork()), new Date())
  } finally {
    await database.close()
  }
}

/** Opens an embedded database, while no node has it, through the server's own program. */
export async function openOwnDatabase(main: string, dataDir: string): Promise<{ sql: Sql; close(): Promise<void> }> {
  // As it is built: a runner of tests does not look into it.
  const from = createRequire(main)
  const { openDatabase } = from('./database.js')
  const { sqlOf } = from('./sql.js')
  const database = await openDatabase({ dataDir, databaseUrl: null })
  const { rows } = sqlOf(database.em.fork())
  return { sql: (text, parameters = []) => rows(text, parameters), close: () => database.close() }
}
