import { cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// A part of the name: the template of another version of the database is of no use.
const templateVersion = 'pglite-0.5.16-jobs-12.38.0'
const templates = fileURLToPath(new URL('../../.cache', import.meta.url))

/**
 * Fills a data directory that does not exist yet. Creating a cluster takes seconds, so it is done once per checkout, and
 * copied afterwards.
 */
export async function makeDataDirFromTemplate(
  directory: string,
  createCluster: (directory: string) => Promise<void>,
): Promise<void> {
  if (existsSync(join(directory, 'PG_VERSION'))) return
  const template = await findOrMakeTemplate(createCluster)
  await mkdir(dirname(directory), { recursive: true })
  // Copied beside and renamed, so that a process killed meanwhile leaves no half directory.
  const copy = await mkdtemp(`${directory}-`)
  await cp(template, copy, { recursive: true })
  await rm(directory, { recursive: true, force: true })
  await rename(copy, directory)
}

async function findOrMakeTemplate(createCluster: (directory: string) => Promise<void>): Promise<string> {
  const template = join(templates, templateVersion)
  if (existsSync(join(template, 'PG_VERSION'))) return template
  await mkdir(templates, { recursive: true })
  const making = await mkdtemp(join(templates, 'making-'))
  await createCluster(making)
  try {
    await rename(making, template)
  } catch (fault) {
    // Another process was quicker: its template is as good.
    if ((await readdir(template).catch(() => [])).length === 0) throw fault
    await rm(making, { recursive: true, force: true })
  }
  return template
}
