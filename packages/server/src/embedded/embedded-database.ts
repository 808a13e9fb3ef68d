import { fsyncSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { createPostgreSqlTypeParsers } from '@mikro-orm/sql'
import { getConstructionPlans } from 'pg-boss'
import { parse as parseArray } from 'postgres-array'
import { makeDataDirFromTemplate } from './data-template.js'
import { StartRefused } from '../errors.js'
import { failInFirstStatement } from './failed-begins.js'

export interface EmbeddedDatabase {
  pglite: PGlite
  /** How many times the database has asked the disk to keep what was written. */
  syncCount(): number
  close(): Promise<void>
}

const longestTurnMilliseconds = 10

const extensions = { unaccent, pg_trgm }

/** Dates and times come as text, as the ORM expects them from every PostgreSQL. */
const parsers = createPostgreSqlTypeParsers((text) => parseArray(text))

/** As PGlite starts PostgreSQL, but with fsync on, which it turns off, and a cache of the size of small instances. */
const startParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'wal_sync_method=fsync',
  '-c',
  'shared_buffers=16MB',
]

/**
 * Opens PostgreSQL in WebAssembly on a directory, for trying and for small use by one process that holds the data lock.
 * Throws StartRefused when a probe commit does not reach the disk: it would not be durable.
 */
export async function openEmbeddedDatabase(directory: string): Promise<EmbeddedDatabase> {
  await makeDataDirFromTemplate(directory, createCluster)
  const pglite = await PGlite.create({ dataDir: directory, startParams, extensions, parsers })
  const syncCount = countSyncs(pglite)
  await refuseUnlessDurable(pglite, syncCount)
  leaveTurns(pglite)
  failInFirstStatement(pglite)
  return { pglite, syncCount, close: () => pglite.close() }
}

/**
 * It answers within the same turn of the loop, one who waits after the other: as long as somebody asks, neither would
 * timers run nor would anybody else be heard, not even who asks how the process does. So it leaves turns to others.
 */
export function leaveTurns(pglite: Pick<PGlite, 'execProtocolRaw'>): void {
  const execute = pglite.execProtocolRaw.bind(pglite)
  let turnBegan = performance.now()
  pglite.execProtocolRaw = async (...message) => {
    if (performance.now() - turnBegan > longestTurnMilliseconds) {
      await nextTurn()
      turnBegan = performance.now()
    }
    return execute(...message)
  }
}

async function createCluster(directory: string): Promise<void> {
  const pglite = await PGlite.create({ dataDir: directory, startParams, extensions })
  await pglite.exec('create extension if not exists unaccent; create extension if not exists pg_trgm')
  // The tables of jobs take longer to make than all of ours.
  await pglite.exec(getConstructionPlans('pgboss', { backend: 'pglite' }))
  await pglite.close()
}

interface NodeFileSystem {
  stream_ops: { fsync?: (stream: { nfd: number }) => number }
}

/** PGlite's file system leaves fsync empty; this gives it the real one. It reaches into an internal, hence the probe below. */
function countSyncs(pglite: PGlite): () => number {
  // The module's type does not show the file systems that it carries.
  const module = pglite.Module as unknown as {
    FS: { filesystems?: { NODEFS?: NodeFileSystem } }
    NODEFS?: NodeFileSystem
  }
  const files = module.FS.filesystems?.NODEFS ?? module.NODEFS
  let syncs = 0
  if (files) {
    files.stream_ops.fsync = (stream) => {
      fsyncSync(stream.nfd)
      syncs += 1
      return 0
    }
  }
  return () => syncs
}

async function refuseUnlessDurable(pglite: PGlite, syncCount: () => number): Promise<void> {
  const before = syncCount()
  await pglite.exec('create table if not exists durability_probe (at timestamptz); truncate durability_probe')
  await pglite.query('insert into durability_probe values (now())')
  if (syncCount() > before) return
  await pglite.close()
  throw new StartRefused(
    'La base embarquée n’écrit pas réellement sur le disque : Leviers refuse de démarrer. Utilisez DATABASE_URL.\n' +
      'The embedded database does not really write to the disk: Leviers refuses to start. Use DATABASE_URL.',
  )
}
