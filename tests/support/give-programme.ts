import { openDatabase } from '../../packages/server/src/database.ts'
import { seedProgramme } from '../../packages/server/src/seed/seed-programme.ts'
import { sqlOf } from '../../packages/server/src/sql.ts'

/** Gives a database that nobody has open the programme of the demonstration: with it an instance is set up. */
export async function giveProgramme(where: { databaseUrl: string | null; dataDir: string }): Promise<void> {
  const database = await openDatabase(where)
  try {
    await seedProgramme(sqlOf(database.em.fork()), new Date())
  } finally {
    await database.close()
  }
}
