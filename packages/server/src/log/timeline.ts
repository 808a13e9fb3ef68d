import { randomBytes } from 'node:crypto'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { sqlOf, type Sql } from '../sql.js'
import { lockSpace, writersKey } from './database-locks.js'

/**
 * What happened to a database from its beginning, or from its last restoration, until now. Its id is changed by every
 * restoration, and every epoch with it: a cursor from before is then recognised wherever it comes back.
 */
export interface Timeline {
  id: string
  /** The write position of the database, in bytes of its log. */
  position: number
}

/**
 * Where the row of the timeline stands: the cluster, its own timeline, the database, the table, the transaction that
 * wrote the row. All of it stays for ever, unless somebody restored a backup, by whatever means, or a standby took over.
 */
const standing = `(select system_identifier from pg_control_system())::text
  || '.' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)
  || '.' || (select oid from pg_database where datname = current_database())
  || '.' || 'timeline'::regclass::oid || '.' || xmin::text`

const newEpoch = `substr(replace(gen_random_uuid()::text, '-', ''), 1, 12)`

interface Look extends Timeline {
  isNew: boolean
  isHere: boolean
  isWanted: boolean
}

async function look(sql: Sql, files: string): Promise<Look> {
  const [found] = await sql.rows<Omit<Look, 'position'> & { position: string }>(
    `select id, place = '' as "isNew", place = ${standing} || $1::text as "isHere",
       (pg_current_wal_lsn() - '0/0')::text as position,
       exists (select from pg_locks where locktype = 'advisory' and classid = $2::bigint::oid and objid = $3::bigint::oid
         and database = (select oid from pg_database where datname = current_database())
         and mode = 'ExclusiveLock') as "isWanted"
     from timeline`,
    [files, lockSpace, writersKey],
  )
  if (!found) throw new Error('the database has no timeline')
  return { ...found, position: Number(found.position) }
}

/**
 * The timeline that a database is in, for whoever begins to write to it: a new one when it is not where it was when
 * somebody last did, because it was restored from a backup. Only while nobody else starts. `files` says which files it is
 * in, where that is known.
 */
export async function settleTimeline(em: SqlEntityManager, files: string): Promise<Timeline> {
  const { isNew, isHere, ...timeline } = await look(sqlOf(em.fork()), files)
  if (isHere) return timeline
  await em
    .fork()
    .transactional((transaction) => (isNew ? mark(sqlOf(transaction), files) : renew(sqlOf(transaction), files)))
  return look(sqlOf(em.fork()), files)
}

/** Begins a new timeline: new epochs for every board, person, programme and text, in one transaction. */
export async function renewTimeline(em: SqlEntityManager, files: string): Promise<void> {
  await em.fork().transactional((transaction) => renew(sqlOf(transaction), files))
}

async function renew(sql: Sql, files: string): Promise<void> {
  // Waits for writers under way, then blocks new ones.
  await sql.rows('lock table stream, lever_text in exclusive mode')
  await sql.rows(`update stream set epoch = ${newEpoch}`)
  await sql.rows(`update lever_text set epoch = ${newEpoch}`)
  await mark(sql, files)
}

/** The second statement sees the row as this transaction wrote it, so that it is where it says it is. */
async function mark(sql: Sql, files: string): Promise<void> {
  await sql.rows('update timeline set id = $1', [randomBytes(9).toString('base64url')])
  await sql.rows(`update timeline set place = ${standing} || $1::text`, [files])
}

/** What happened to the database while it is served: a restore is about to begin, or has taken place. */
export type TimelineChange = 'IS_BEING_RESTORED' | 'WAS_RESTORED'

/**
 * Checks whether the database is still the one that was opened. Begins a new timeline when its write position went back
 * without any other sign, as when its disk was restored. Rejected while the database does not answer.
 */
export function makeTimelineLook(
  em: SqlEntityManager,
  files: string,
  opened: Timeline,
): () => Promise<TimelineChange | null> {
  let furthest = opened.position
  return async () => {
    const { id, isHere, isWanted, position } = await look(sqlOf(em.fork()), files)
    if (isWanted) return 'IS_BEING_RESTORED'
    if (id !== opened.id || !isHere) return 'WAS_RESTORED'
    if (position < furthest) {
      await renewTimeline(em, files)
      return 'WAS_RESTORED'
    }
    furthest = position
    return null
  }
}
