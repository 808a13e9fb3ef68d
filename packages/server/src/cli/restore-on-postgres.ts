import type pg from 'pg'
import { refuseUnknownTables } from '../backups/backup-kind.js'
import { BackupProblem } from '../backups/backup-problem.js'
import { checkLog } from '../backups/check-log.js'
import { findProgram } from '../backups/postgres-programs.js'
import { migrationsOfBackup, restorePostgres } from '../backups/restore-postgres.js'
import { migrationsList } from '../database/migrations-list.js'
import { openPostgres } from '../database/open-postgres.js'
import { StartRefused } from '../errors.js'
import { connectForLocks, keepWritersAway } from '../log/database-locks.js'
import { endClient } from '../cluster/end-client.js'
import { renewTimeline } from '../log/timeline.js'
import { sqlOf } from '../sql.js'
import type { Restored } from './restore-embedded.js'

/**
 * Restores a backup of a PostgreSQL: nodes that run stand aside, what is in the database gives way to the backup in one
 * transaction, and nodes come back to it. Throws BackupProblem with nothing changed.
 */
export async function restoreOnPostgres(url: string, path: string): Promise<Restored> {
  const client = await reached(url)
  try {
    const major = await serverMajorOf(client)
    const programs = { restore: await findProgram('pg_restore', major), psql: await findProgram('psql', major) }
    const known = migrationsList.map(({ name }) => name)
    refuseUnknownTables(await migrationsOfBackup(programs.restore, path), known, path)
    if (!(await keepWritersAway(client))) throw new BackupProblem('STILL_WRITING')
    await restorePostgres(programs, { url, path })
    const database = await openPostgres(url, 'ALONE')
    try {
      await renewTimeline(database.em, database.files)
      return { check: await checkLog(sqlOf(database.em.fork())), kept: null }
    } finally {
      await database.close()
    }
  } finally {
    await endClient(client)
  }
}

/** The first number of the version of a server. */
export async function serverMajorOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`)
  return Math.floor(Number(rows[0]?.version) / 10_000)
}

/** A connection to a database. Throws StartRefused when it cannot be reached. */
export async function reached(url: string): Promise<pg.Client> {
  return connectForLocks(url).catch((fault: unknown) => {
    const reason = fault instanceof Error ? fault.message : String(fault)
    throw new StartRefused(`La base DATABASE_URL ne répond pas : ${reason}\nDATABASE_URL does not answer: ${reason}`)
  })
}
