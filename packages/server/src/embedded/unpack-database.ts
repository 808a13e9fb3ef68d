import { open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'

const unzip = promisify(gunzip)

/** The archive is not one of a database, or not whole. */
export class BadArchive extends Error {
  override readonly name = 'BadArchive'
}

/** Which migrations made the tables of an unpacked database; none when it has no such table. */
export type MigrationNames = readonly string[]

/**
 * Unpacks the archive of an embedded database into an empty folder, and has all of it on the disk. Gives the names of the
 * migrations that made its tables. Throws BadArchive when the archive is damaged or of something else.
 */
export async function unpackDatabase(path: string, folder: string): Promise<MigrationNames> {
  const archive = await readFile(path)
  const whole = await unzip(archive).catch(() => {
    throw new BadArchive('gzip')
  })
  // The first name of the archive, as tar has it.
  if (!/^\.?\/?PG_VERSION\0/.test(whole.subarray(0, 100).toString('latin1'))) throw new BadArchive('tar')
  const pglite = await PGlite.create({
    dataDir: folder,
    loadDataDir: new Blob([new Uint8Array(archive)], { type: 'application/x-gzip' }),
    extensions: { unaccent, pg_trgm },
  })
  try {
    return await migrationsIn(pglite)
  } finally {
    await pglite.close()
  }
}

async function migrationsIn(pglite: PGlite): Promise<MigrationNames> {
  const { rows: found } = await pglite.query<{ is: boolean }>(
    `select to_regclass('public.migration') is not null as is`,
  )
  if (!found[0]?.is) return []
  const { rows } = await pglite.query<{ name: string }>('select name from migration')
  return rows.map(({ name }) => name)
}

/** Has every file of a folder on the disk, and their names. */
export async function syncFiles(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await syncFiles(path)
    else await syncOne(path)
  }
  await syncOne(folder).catch(() => undefined)
}

async function syncOne(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
