import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where a restored database waits, whole, until it takes the place of the one that is there. */
export function nextDatabase(dataDir: string): string {
  return join(dataDir, 'database-restored')
}

export function hasNextDatabase(dataDir: string): boolean {
  return existsSync(nextDatabase(dataDir))
}
