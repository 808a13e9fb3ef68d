import type { Sql } from '../sql.js'
import type { StreamHead, StreamKind } from './stream-log.js'

/** Where a stream stands, and what else decides what is shown of it. As long as it is the same, so is what is shown. */
export interface StreamVersion extends StreamHead {
  id: string
  kind: StreamKind
  /** Raised when people present themselves otherwise: names stand on every board. */
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
 * Takes, until the end of the transaction, the turn of changing how people present themselves. Whoever does so takes it
 * before touching anybody's row: a body that gets another name and a person who joins it at that moment then wait for
 * each other, always in the same order.
 */
export async function lockPeople(sql: Sql): Promise<void> {
  await sql.rows('select version from people_version for update')
}

/** Says, in the transaction that does it, that someone presents themselves otherwise. */
export async function raisePeopleVersion(sql: Sql): Promise<void> {
  await sql.rows('update people_version set version = version + 1')
}

/** Whether what was made at one version is still what is shown at another; it may also be newer. */
export function isCurrent(made: StreamVersion, now: StreamVersion): boolean {
  return made.epoch === now.epoch && made.number >= now.number && made.people >= now.people
}

/** A version as an entity tag of HTTP. */
export function entityTagOf(versions: readonly StreamVersion[]): string {
  return `"${versions.map(({ epoch, number, people }) => `${epoch}.${number}.${people}`).join('-')}"`
}
