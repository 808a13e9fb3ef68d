import { createHash, randomBytes } from 'node:crypto'
import { limits } from '@leviers/shared/limits'
import type { HeldRole, Locale } from '@leviers/shared/roles'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { v7 as newId } from 'uuid'
import type { Viewer } from '../../../context.js'
import { batchedRead } from '../../../async/batched-read.js'
import { queryOf } from '../../../query.js'
import type { Sql } from '../../../sql.js'
import { heldRolesSql } from '../roles/held-roles-sql.js'
import { Session, type SessionOpener } from './session.entity.js'

const hour = 60 * 60 * 1_000
const touchMilliseconds = 10 * 60 * 1_000

interface NewSession {
  personId: string
  /** What it is opened with, in a few words. */
  device: string | null
  /** How they came in; none for a guest. */
  openedBy?: SessionOpener | null
  idToken?: string | null
  now: Date
}

/** Opens a session for someone and gives its token (256 bits), which only its hash is kept of. */
export async function startSession({ em }: Sql, opened: NewSession): Promise<string> {
  const { personId, device, openedBy = null, idToken = null, now } = opened
  const token = randomBytes(32).toString('base64url')
  const endsAt = new Date(now.getTime() + limits.session.absoluteDays * 24 * hour)
  const tokenHash = Buffer.from(hashOf(token), 'hex')
  const times = { createdAt: now, lastSeenAt: now, endsAt }
  await em.insert(Session, { tokenHash, id: newId(), person: personId, device, openedBy, idToken, ...times })
  return token
}

/**
 * Finds who holds a token, while their session lasts: one statement for all who ask at once. A guest's session does not
 * end by being idle.
 */
export function makeViewerFinder(sql: Sql, now: () => Date): (token: string) => Promise<Viewer | null> {
  const viewerOf = batchedRead((hashes: readonly string[]) => findViewers(sql, hashes, now()))
  return async (token) => (await viewerOf(hashOf(token))) ?? null
}

/** The viewers of sessions that last, by the hash of their token: a hot path, for every request, and so set-based SQL. */
async function findViewers(sql: Sql, hashes: readonly string[], now: Date): Promise<Map<string, Viewer>> {
  const idleSince = new Date(now.getTime() - limits.session.idleHours * hour)
  const rows = await sql.rows<{
    hash: string
    id: string
    person_id: string
    held: HeldRole[]
    is_guest: boolean
    organisation_id: string | null
    locale: Locale
    stale: boolean
  }>(
    `select asked.hash, session.id, person_id, ${heldRolesSql('person.id')} as held, is_guest, organisation_id,
       locale, last_seen_at < $4 as stale
     from unnest($1::text[]) as asked (hash) join session on token_hash = decode(asked.hash, 'hex')
     join person on person.id = person_id
     where ends_at > $2 and (is_guest or last_seen_at > $3) and claimed_by_id is null`,
    [hashes, now.toISOString(), idleSince.toISOString(), new Date(now.getTime() - touchMilliseconds).toISOString()],
  )
  const stale = rows.flatMap((row) => (row.stale ? [row.id] : []))
  if (stale.length > 0) {
    await sql.rows('update session set last_seen_at = $2 where id = any ($1::uuid[])', [stale, now.toISOString()])
  }
  return new Map(
    rows.map(({ hash, id, person_id: personId, held, is_guest: isGuest, organisation_id: organisationId, locale }) => {
      return [hash, { sessionId: id, personId, held, isGuest, organisationId, locale }]
    }),
  )
}

/** The ids of the sessions that someone has now. */
export async function sessionsOf(em: SqlEntityManager, personId: string): Promise<string[]> {
  const open = await queryOf<typeof Session>(em)
    .selectFrom('Session')
    .select('id')
    .where('person', '=', personId)
    .execute()
  return open.map((session) => session.id)
}

/** Ends one session. */
export async function endSession(em: SqlEntityManager, sessionId: string): Promise<void> {
  await em.nativeDelete(Session, { id: sessionId })
}

/** Ends every session of someone and gives their ids. */
export async function endSessionsOf(em: SqlEntityManager, personId: string): Promise<string[]> {
  const ended = await queryOf<typeof Session>(em)
    .deleteFrom('Session')
    .where('person', '=', personId)
    .returning('id')
    .execute()
  return ended.map((session) => session.id)
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
