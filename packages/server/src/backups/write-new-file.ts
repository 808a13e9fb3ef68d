import { link, open, rm, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { problemOf } from './backup-problem.js'

/**
 * Writes a file that only its owner may read: it is there whole and on the disk, or not at all. Never over one that is
 * there. Gives its bytes. Throws BackupProblem.
 */
export async function writeNewFile(path: string, fill: (file: FileHandle) => Promise<void>): Promise<number> {
  // Of this process alone: another one may be writing to the same name.
  const half = `${path}.${process.pid}.tmp`
  try {
    await refuseExisting(path)
    await rm(half, { force: true })
    const file = await open(half, 'wx', 0o600)
    try {
      await fill(file)
      await file.sync()
    } finally {
      await file.close()
    }
    // Unlike a rename, it never takes the place of a file that somebody made meanwhile.
    await link(half, path)
    await syncFolder(dirname(path))
    const written = await open(path, 'r')
    const { size } = await written.stat()
    await written.close()
    return size
  } catch (fault) {
    throw problemOf(fault)
  } finally {
    await rm(half, { force: true }).catch(() => undefined)
  }
}

async function refuseExisting(path: string): Promise<void> {
  const file = await open(path, 'r').catch(() => null)
  if (!file) return
  await file.close()
  throw Object.assign(new Error(path), { code: 'EEXIST' })
}

/** Some systems do not let a folder be opened; the name is then on the disk when they see fit. */
async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r').catch(() => null)
  await opened?.sync().catch(() => undefined)
  await opened?.close()
}
