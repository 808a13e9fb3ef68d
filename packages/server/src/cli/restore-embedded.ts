import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { refuseUnknownTables } from '../backups/backup-kind.js'
import { BackupProblem, problemOf } from '../backups/backup-problem.js'
import { checkLog, type LogCheck } from '../backups/check-log.js'
import { openFolder } from '../database/open-embedded.js'
import { migrationsList } from '../database/migrations-list.js'
import { adoptNextDatabase, replacedDatabase } from '../embedded/adopt-next-database.js'
import { lockDataDir } from '../embedded/data-lock.js'
import { hasNextDatabase, nextDatabase } from '../embedded/next-database.js'
import { BadArchive, syncFiles, unpackDatabase } from '../embedded/unpack-database.js'
import { DataDirInUse } from '../errors.js'
import { renewTimeline } from '../log/timeline.js'
import { sqlOf } from '../sql.js'

export interface Restored {
  check: LogCheck
  /** Where what was there before is kept, when it is. */
  kept: string | null
}

const lookMilliseconds = 200
const maxLooks = 600

/**
 * Restores a backup of an embedded database. It is made ready beside the one that is there, which is used meanwhile, and
 * takes its place in one movement: by the server that runs on the data directory, or at once when there is none. Throws
 * BackupProblem with nothing changed.
 */
export async function restoreEmbedded(dataDir: string, path: string): Promise<Restored> {
  let making: string | null = null
  try {
    await mkdir(dataDir, { recursive: true })
    making = await mkdtemp(join(dataDir, 'database-restoring-'))
    const check = await makeReady(making, path)
    await rm(nextDatabase(dataDir), { recursive: true, force: true })
    await rename(making, nextDatabase(dataDir))
    await adopted(dataDir)
    return { check, kept: replacedDatabase(dataDir) }
  } catch (fault) {
    throw fault instanceof BadArchive ? new BackupProblem('DAMAGED', path) : problemOf(fault)
  } finally {
    if (making) await rm(making, { recursive: true, force: true })
  }
}

async function makeReady(folder: string, path: string): Promise<LogCheck> {
  const names = await unpackDatabase(path, folder)
  refuseUnknownTables(
    names,
    migrationsList.map(({ name }) => name),
    path,
  )
  const database = await openFolder(folder)
  try {
    await renewTimeline(database.em, database.files)
    return await checkLog(sqlOf(database.em.fork()))
  } finally {
    await database.close()
    await syncFiles(folder)
  }
}

/** A server looks every two seconds whether a restored database waits for it. */
async function adopted(dataDir: string): Promise<void> {
  for (let looks = 0; hasNextDatabase(dataDir); looks += 1) {
    if (looks === maxLooks) {
      await rm(nextDatabase(dataDir), { recursive: true, force: true })
      throw new BackupProblem('STILL_WRITING')
    }
    try {
      const lock = lockDataDir(dataDir)
      await adoptNextDatabase(dataDir).finally(() => lock.release())
    } catch (fault) {
      if (!(fault instanceof DataDirInUse)) throw fault
      await pause(lookMilliseconds)
    }
  }
}
