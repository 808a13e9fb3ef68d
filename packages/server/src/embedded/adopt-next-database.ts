import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { hasNextDatabase, nextDatabase } from './next-database.js'

/** Where the database that a restored one took the place of is kept, until the next restoration. */
export function replacedDatabase(dataDir: string): string {
  return join(dataDir, 'database-replaced')
}

/**
 * Puts a restored database that waits beside the database in its place, and keeps what was there. Only for who holds the
 * data lock. Whatever it is interrupted by, the next call goes on; true when there was one.
 */
export async function adoptNextDatabase(dataDir: string): Promise<boolean> {
  const current = join(dataDir, 'database')
  const replaced = replacedDatabase(dataDir)
  if (!hasNextDatabase(dataDir)) return false
  if (existsSync(current)) {
    await rm(replaced, { recursive: true, force: true })
    await rename(current, replaced)
  }
  await rename(nextDatabase(dataDir), current)
  return true
}
