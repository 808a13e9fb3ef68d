import { join } from 'node:path'
import { MikroORM } from '@mikro-orm/core'
import { PgliteDriver } from '@mikro-orm/pglite'
import { fromPglite } from 'pg-boss'
import type { Database } from './database.js'
import { adoptNextDatabase } from '../embedded/adopt-next-database.js'
import { lockDataDir } from '../embedded/data-lock.js'
import { filesOfDatabase } from '../embedded/files-of-database.js'
import { openEmbeddedDatabase } from '../embedded/embedded-database.js'
import { StartRefused } from '../errors.js'
import { makeTimelineLook, renewTimeline, settleTimeline } from '../log/timeline.js'
import { hasNextDatabase } from '../embedded/next-database.js'
import { migrateJobs, type JobDatabase } from '../jobs/job-database.js'
import { managerOf, ormSettings } from './orm-settings.js'

/**
 * Opens the embedded database of a data directory: the one that was restored beside it, when there is one. Throws
 * StartRefused when another process holds the directory, or when it cannot be written to.
 */
export async function openEmbedded(dataDir: string): Promise<Database> {
  const lock = lockDataDir(dataDir)
  try {
    await adoptNextDatabase(dataDir)
    const database = await openFolder(join(dataDir, 'database'))
    return {
      ...database,
      look: async () => (hasNextDatabase(dataDir) ? 'IS_BEING_RESTORED' : database.look()),
      async close() {
        await database.close()
        lock.release()
      },
    }
  } catch (fault) {
    lock.release()
    throw fault
  }
}

/** Opens an embedded database in its folder, for the one process that may. */
export async function openFolder(folder: string): Promise<Database> {
  const closing: (() => Promise<void>)[] = []
  try {
    const embedded = await openEmbeddedDatabase(folder)
    closing.push(() => embedded.close())
    const orm = await MikroORM.init<PgliteDriver>({
      ...ormSettings,
      driver: PgliteDriver,
      dbName: 'postgres',
      driverOptions: { pglite: embedded.pglite },
    })
    closing.push(() => orm.close())
    await orm.migrator.up()
    const jobs: JobDatabase = { db: fromPglite(embedded.pglite), backend: 'pglite' }
    await migrateJobs(jobs)
    const em = managerOf(orm)
    const files = filesOfDatabase(folder)
    const timeline = await settleTimeline(em, files)
    return {
      em,
      kind: 'EMBEDDED',
      jobs,
      files,
      timelineId: timeline.id,
      renew: () => renewTimeline(em, files),
      look: makeTimelineLook(em, files, timeline),
      dump: () => embedded.pglite.dumpDataDir('gzip'),
      cut: () => undefined,
      async close() {
        for (const close of closing.toReversed()) await close()
      },
    }
  } catch (fault) {
    for (const close of closing.toReversed()) await close().catch(() => undefined)
    throw refusalOf(folder, fault)
  }
}

function refusalOf(folder: string, fault: unknown): StartRefused {
  if (fault instanceof StartRefused) return fault
  const reason = fault instanceof Error ? fault.message.split('\n')[0] : 'unknown'
  return new StartRefused(
    `La base embarquée ${folder} ne s’ouvre pas : ${reason}\nThe embedded database ${folder} cannot be opened: ${reason}`,
  )
}
