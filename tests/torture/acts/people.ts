import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Sql } from '../judge/truth.ts'

export interface Person {
  id: string
  /** For the whole programme. */
  roles: readonly ('MODERATOR' | 'CONTRACT_EDITOR' | 'ADMIN')[]
  isGuest: boolean
  email: string | null
  cookie: string
}

/** Writes people with a session each, straight into the database: no limit of sign-ins slows it. */
export async function makePeople(
  sql: Sql,
  more: Partial<Pick<Person, 'roles' | 'isGuest' | 'email'>>,
  count = 1,
): Promise<Person[]> {
  const people: Person[] = []
  for (let index = 0; index < count; index += 1) {
    const { roles = [], isGuest = false, email = null } = more
    const id = randomUUID()
    await sql(`insert into stream (id, kind, epoch) values ($1, 'PERSON', $2)`, [
      id,
      randomBytes(6).toString('base64url'),
    ])
    await sql(
      `insert into person (id, display_name, email, is_guest, college, locale, created_at)
       values ($1, $2, $3, $4, 'HABITANTS', 'FR', now())`,
      [id, `Camille ${index + 1}`, email, isGuest],
    )
    await sql(
      `insert into role_grant (id, person_id, role, given_at)
       select gen_random_uuid(), $1, role, now() from unnest($2::text[]) as role`,
      [id, roles],
    )
    people.push({ id, roles, isGuest, email, cookie: await makeSession(sql, id) })
  }
  return people
}

/** One more session of someone: its cookie. */
async function makeSession(sql: Sql, personId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const hash = createHash('sha256').update(token).digest('hex')
  await sql(
    `insert into session (token_hash, id, person_id, created_at, last_seen_at, ends_at)
     values (decode($1, 'hex'), $2, $3, now(), now(), now() + interval '1 day')`,
    [hash, randomUUID(), personId],
  )
  return `leviers=${token}`
}
