import { setTimeout as pause } from 'node:timers/promises'
import { MikroORM } from '@mikro-orm/core'
import { PostgreSqlDriver } from '@mikro-orm/postgresql'
import type { Pool, PoolClient } from 'pg'
import type { Database } from './database.js'
import { StartRefused } from '../errors.js'
import { joinWriters, whileNobodyStarts, type WritersLock } from '../log/database-locks.js'
import { cutClient } from '../cluster/end-client.js'
import { makeTimelineLook, renewTimeline, settleTimeline } from '../log/timeline.js'
import { migrateJobs } from '../jobs/job-database.js'
import { prepareStatements } from '../prepare-statements.js'
import { releaseLostConnections } from '../release-lost-connections.js'
import { managerOf, ormSettings } from './orm-settings.js'

/** Statements under way have so long to end when the pool is closed. */
const closeMilliseconds = 2_000
const connectMilliseconds = 10_000

/** A place is where it is by what the database says of itself alone. */
const files = ''

/**
 * Opens a PostgreSQL, as one of those who write to it, or alone: for whoever keeps the others away already. Throws
 * StartRefused when it cannot be reached or does not fit.
 */
export async function openPostgres(url: string, as: 'WRITER' | 'ALONE' = 'WRITER'): Promise<Database> {
  const closing: (() => Promise<void>)[] = []
  try {
    const writers = as === 'WRITER' ? await joinWriters(url) : null
    if (writers) closing.push(() => writers.close())
    return await openPool(url, writers, closing)
  } catch (fault) {
    for (const close of closing.toReversed()) await close().catch(() => undefined)
    const reason = reasonOf(fault)
    throw new StartRefused(
      `La base DATABASE_URL ne répond pas ou ne convient pas : ${reason}\nDATABASE_URL does not answer or does not fit: ${reason}`,
    )
  }
}

async function openPool(
  clientUrl: string,
  writers: WritersLock | null,
  closing: (() => Promise<void>)[],
): Promise<Database> {
  const clients = new Set<PoolClient>()
  const orm = await makeOrm(clientUrl, clients)
  const cut = () => clients.forEach(cutClient)
  const close = () => closePool(orm, cut)
  closing.push(close)
  const em = managerOf(orm)
  const jobs = { connectionString: clientUrl }
  const timeline = await whileNobodyStarts(clientUrl, async () => {
    await orm.migrator.up()
    await migrateJobs(jobs)
    return settleTimeline(em, files)
  })
  const look = makeTimelineLook(em, files, timeline)
  return {
    em,
    kind: 'POSTGRESQL',
    jobs,
    files,
    timelineId: timeline.id,
    renew: () => renewTimeline(em, files),
    look: async () => (!writers || (await writers.hold()) ? look() : 'IS_BEING_RESTORED'),
    cut,
    async close() {
      await close()
      await writers?.close()
    },
  }
}

/** Its connections are kept at hand, so that they can be cut. */
function makeOrm(clientUrl: string, clients: Set<PoolClient>): Promise<MikroORM<PostgreSqlDriver>> {
  return MikroORM.init<PostgreSqlDriver>({
    ...ormSettings,
    driver: PostgreSqlDriver,
    clientUrl,
    pool: { max: 20 },
    driverOptions: {
      connectionTimeoutMillis: connectMilliseconds,
      onPoolCreated(pool: Pool) {
        prepareStatements(pool)
        releaseLostConnections(pool)
        pool.on('connect', (client) => void clients.add(client)).on('remove', (client) => clients.delete(client))
      },
    },
  })
}

/** A pool waits for each of its connections; one that is half open would never end. */
async function closePool(orm: MikroORM<PostgreSqlDriver>, cut: () => void): Promise<void> {
  const closed = orm.close()
  await Promise.race([closed, pause(closeMilliseconds)])
  cut()
  await closed
}

function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'unknown'
  // Several addresses of one name, each of which refused.
  const first = fault instanceof AggregateError ? fault.errors[0] : null
  return (fault.message || (first instanceof Error ? first.message : fault.name)).split('\n')[0] ?? ''
}
