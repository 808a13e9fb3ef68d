import type { Sql } from '../sql.js'
import type { StreamHead, StreamKind } from './stream-log.js'

/** All that decides what is shown of a stream: while it is equal, a cached answer is still right. */
export interface StreamVersion extends StreamHead {
  id: string
  kind: StreamKind
  /** Raised when the name of anybody, of a body or of a theme changes, since names stand on every board. */
  people: number
}

/** The versions of streams, as of this statement. */
export function readVersions(sql: Sql, streamIds: readonly string[]): Promise<StreamVersion[]> {
  return sql.rows<StreamVersion>(
    `select id, kind, epoch, head as number, (select version from people_version) as people
     from stream where id = any ($1::uuid[])`,
    [streamIds],
  )
}

/**
 * Locks the people-version row until commit. Taken before any person's row is touched, so that a body that is renamed and
 * a person who joins it at that moment wait for each other in the same order, without deadlock.
 */
export async function lockPeople(sql: Sql): Promise<void> {
  await sql.rows('select version from people_version for update')
}

/** Makes every cached answer stale because a name that stands on boards changes. In the transaction that changes it. */
export async function raisePeopleVersion(sql: Sql): Promise<void> {
  await sql.rows('update people_version set version = version + 1')
}

/** Whether an answer made at one version is still right at another: the same epoch, and not older. */
export function isCurrent(made: StreamVersion, now: StreamVersion): boolean {
  return made.epoch === now.epoch && made.number >= now.number && made.people >= now.people
}

/** A version as an entity tag of HTTP. */
export function entityTagOf(versions: readonly StreamVersion[]): string {
  return `"${versions.map(({ epoch, number, people }) => `${epoch}.${number}.${people}`).join('-')}"`
}
