import { cpSync, existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'

/**
 * Gives a data directory the database of a Leviers that was started once and stopped, which takes seconds of work only
 * for the first of a run. A start on it finds that it is a copy, and renews every epoch.
 */
export async function databaseFromTemplate(
  dataDir: string,
  name: 'empty' | 'demonstration',
  startAndStop: (dataDir: string) => Promise<void>,
): Promise<void> {
  const template = join(inject('runFolder'), name)
  if (!existsSync(template)) await make(template, startAndStop)
  cpSync(template, join(dataDir, 'database'), { recursive: true })
}

async function make(template: string, startAndStop: (dataDir: string) => Promise<void>): Promise<void> {
  const making = await mkdtemp(`${template}-`)
  await startAndStop(making)
  try {
    await rename(join(making, 'database'), template)
  } catch (fault) {
    // Another worker was quicker: its template is as good.
    if (!existsSync(template)) throw fault
  }
  await rm(making, { recursive: true, force: true })
}
