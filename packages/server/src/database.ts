import { join } from 'node:path'
import { MikroORM } from '@mikro-orm/core'
import { Migrator } from '@mikro-orm/migrations'
import { PgliteDriver } from '@mikro-orm/pglite'
import { PostgreSqlDriver } from '@mikro-orm/postgresql'
import type { AbstractSqlDriver, SqlEntityManager } from '@mikro-orm/sql'
import type { Pool } from 'pg'
import { fromPglite } from 'pg-boss'
import type { Config } from './config.js'
import { lockDataDir } from './embedded/data-lock.js'
import { openEmbeddedDatabase } from './embedded/embedded-database.js'
import { entities } from './entities.js'
import { StartRefused } from './errors.js'
import { migrateJobs, type JobDatabase } from './jobs/job-database.js'
import { Migration20261123FirstTables } from './migrations/migration-2026-11-23-first-tables.js'
import { Migration20261124PeopleVersion } from './migrations/migration-2026-11-24-people-version.js'
import { Migration20261124ShowPresence } from './migrations/migration-2026-11-24-show-presence.js'
import { Migration20261126CoAuthors } from './migrations/migration-2026-11-26-co-authors.js'
import { Migration20261126Organisations } from './migrations/migration-2026-11-26-organisations.js'
import { Migration20261126TextRights } from './migrations/migration-2026-11-26-text-rights.js'
import { Migration20261126Texts } from './migrations/migration-2026-11-26-texts.js'
import { Migration20261127HeavyTexts } from './migrations/migration-2026-11-27-heavy-texts.js'
import { Migration20261127PensSeen } from './migrations/migration-2026-11-27-pens-seen.js'
import { Migration20261127TextBodies } from './migrations/migration-2026-11-27-text-bodies.js'
import { Migration20261130BoardsRecounted } from './migrations/migration-2026-11-30-boards-recounted.js'
import { Migration20261130VouchedElsewhere } from './migrations/migration-2026-11-30-vouched-elsewhere.js'
import { Migration20261126OrderAndStatus } from './migrations/migration-2026-11-26-order-and-status.js'
import { Migration20261130BrowserCodes } from './migrations/migration-2026-11-30-browser-codes.js'
import { prepareStatements } from './prepare-statements.js'
import { releaseLostConnections } from './release-lost-connections.js'

export interface Database {
  em: SqlEntityManager
  kind: 'EMBEDDED' | 'POSTGRESQL'
  /** Where background work is kept: in the same database. */
  jobs: JobDatabase
  close(): Promise<void>
}

const migrationsList = [
  { name: '2026-11-23-first-tables', class: Migration20261123FirstTables },
  { name: '2026-11-24-people-version', class: Migration20261124PeopleVersion },
  { name: '2026-11-24-show-presence', class: Migration20261124ShowPresence },
  { name: '2026-11-26-organisations', class: Migration20261126Organisations },
  { name: '2026-11-26-texts', class: Migration20261126Texts },
  { name: '2026-11-26-co-authors', class: Migration20261126CoAuthors },
  { name: '2026-11-26-order-and-status', class: Migration20261126OrderAndStatus },
  { name: '2026-11-26-text-rights', class: Migration20261126TextRights },
  { name: '2026-11-27-text-bodies', class: Migration20261127TextBodies },
  { name: '2026-11-27-pens-seen', class: Migration20261127PensSeen },
  { name: '2026-11-27-heavy-texts', class: Migration20261127HeavyTexts },
  { name: '2026-11-30-vouched-elsewhere', class: Migration20261130VouchedElsewhere },
  { name: '2026-11-30-browser-codes', class: Migration20261130BrowserCodes },
  { name: '2026-11-30-boards-recounted', class: Migration20261130BoardsRecounted },
]

const common = {
  entities,
  extensions: [Migrator],
  migrations: { migrationsList, snapshot: false, tableName: 'migration' },
  discovery: { warnWhenNoEntities: true },
  forceUtcTimezone: true,
  debug: false,
  // Its log would carry people's words.
  logger: () => undefined,
}

/** Milliseconds that whoever needs a connection waits for one: after that they are told to come back. */
const connectionTimeoutMillis = 10_000

/**
 * Opens the database of the configuration and brings its tables up to date. Throws StartRefused when another process
 * holds the data directory, when the database cannot be reached, or when it is not durable.
 */
export function openDatabase(config: Pick<Config, 'dataDir' | 'databaseUrl'>): Promise<Database> {
  return config.databaseUrl ? openPostgres(config.databaseUrl) : openEmbedded(config.dataDir)
}

async function openPostgres(clientUrl: string): Promise<Database> {
  try {
    const orm = await MikroORM.init<PostgreSqlDriver>({
      ...common,
      driver: PostgreSqlDriver,
      clientUrl,
      pool: { max: 20 },
      driverOptions: { onPoolCreated, connectionTimeoutMillis },
    })
    await orm.migrator.up()
    const jobs = { connectionString: clientUrl }
    await migrateJobs(jobs)
    return { em: managerOf(orm), kind: 'POSTGRESQL', jobs, close: () => orm.close() }
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message.split('\n')[0] : 'unknown'
    throw new StartRefused(
      `La base DATABASE_URL ne répond pas ou ne convient pas : ${reason}\nDATABASE_URL does not answer or does not fit: ${reason}`,
    )
  }
}

function onPoolCreated(pool: Pool): void {
  prepareStatements(pool)
  releaseLostConnections(pool)
}

async function openEmbedded(dataDir: string): Promise<Database> {
  const lock = lockDataDir(dataDir)
  try {
    const embedded = await openEmbeddedDatabase(join(dataDir, 'database'))
    const orm = await MikroORM.init<PgliteDriver>({
      ...common,
      driver: PgliteDriver,
      dbName: 'postgres',
      driverOptions: { pglite: embedded.pglite },
    })
    await orm.migrator.up()
    const jobs: JobDatabase = { db: fromPglite(embedded.pglite), backend: 'pglite' }
    await migrateJobs(jobs)
    return {
      em: managerOf(orm),
      kind: 'EMBEDDED',
      jobs,
      async close() {
        await orm.close()
        await embedded.close()
        lock.release()
      },
    }
  } catch (fault) {
    lock.release()
    throw fault
  }
}

function managerOf<Driver extends AbstractSqlDriver>(orm: MikroORM<Driver>): SqlEntityManager {
  // Both drivers' managers are SqlEntityManagers; the ORM's type only says EntityManager.
  return orm.em.fork() as unknown as SqlEntityManager
}
