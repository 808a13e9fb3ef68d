import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DataDirInUse, StartRefused } from '../errors.js'

/** Released by release(), or by the operating system when the process dies in any way. */
export interface DataLock {
  release(): void
}

/**
 * Makes this process the only one on a data directory: two would lose each other's rows without an error.
 * Throws DataDirInUse when another process holds it, StartRefused when it cannot be written to.
 */
export function lockDataDir(dataDir: string): DataLock {
  const lock = openLock(dataDir)
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch (fault) {
    lock.close()
    if (!isBusy(fault)) throw unwritable(dataDir, fault)
    throw new DataDirInUse(
      `Un autre Leviers utilise déjà le dossier de données ${dataDir}. Arrêtez-le d’abord, ou choisissez un autre dossier avec DATA_DIR.\n` +
        `Another Leviers already uses the data directory ${dataDir}. Stop it first, or choose another one with DATA_DIR.`,
    )
  }
  return { release: () => lock.close() }
}

function openLock(dataDir: string): DatabaseSync {
  try {
    mkdirSync(dataDir, { recursive: true })
    return new DatabaseSync(join(dataDir, 'leviers.lock'))
  } catch (fault) {
    throw unwritable(dataDir, fault)
  }
}

function unwritable(dataDir: string, fault: unknown): StartRefused {
  const reason = fault instanceof Error ? fault.message : String(fault)
  return new StartRefused(
    `Impossible d’écrire dans le dossier de données ${dataDir} : ${reason}. Choisissez-en un autre avec DATA_DIR.\n` +
      `The data directory ${dataDir} cannot be written to: ${reason}. Choose another one with DATA_DIR.`,
  )
}

function isBusy(fault: unknown): boolean {
  return fault instanceof Error && /locked|busy/i.test(fault.message)
}
