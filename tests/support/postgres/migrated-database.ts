import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { openDatabase } from '../../../packages/server/src/database.ts'
import { seedProgramme } from '../../../packages/server/src/seed/seed-programme.ts'
import { sqlOf } from '../../../packages/server/src/sql.ts'
import { createDatabase } from './fresh-database.ts'

/** Of those who make the template at once, one does. */
const lock = 4_271

/**
 * The address of a new database on the tests' PostgreSQL with its tables and a programme: a copy of one that was opened
 * once. Whoever starts on it finds that it is a copy, and renews every epoch. For tests of first starts there is freshDatabase.
 */
export async function migratedDatabase(): Promise<string> {
  const template = inject('postgresTemplate')
  const client = new pg.Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template])
    if (rowCount === 0) await makeTemplate(client, template)
    await client.query('select pg_advisory_unlock($1)', [lock])
    return await createDatabase(client, `leviers_${randomUUID().replaceAll('-', '')}`, template)
  } finally {
    await client.end()
  }
}

/** It has its name once all of it is there: whoever waited for the lock finds a whole one or none. */
async function makeTemplate(client: pg.Client, template: string): Promise<void> {
  const making = `${template}_making`
  const database = await openDatabase({ databaseUrl: await createDatabase(client, making), dataDir: '' })
  await seedProgramme(sqlOf(database.em.fork()), new Date())
  await database.close()
  await client.query(`alter database ${making} rename to ${template}`)
}
