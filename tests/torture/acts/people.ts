import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Sql } from '../judge/truth.ts'

export interface Person {
  id: string
  role: 'PARTICIPANT' | 'MODERATOR' | 'ADMIN'
  isGuest: boolean
  email: string | null
  cookie: string
}

/** Writes people with a session each, straight into the database: no limit of sign-ins slows it. */
export async function makePeople(
  sql: Sql,
  more: Partial<Pick<Person, 'role' | 'isGuest' | 'email'>>,
  count = 1,
): Promise<Person[]> {
  const people: Person[] = []
  for (let index = 0; index < count; index += 1) {
    const { role = 'PARTICIPANT', isGuest = false, email = null } = more
    const id = randomUUID()
    await sql(`insert into stream (id, kind, epoch) values ($1, 'PERSON', $2)`, [
      id,
      randomBytes(6).toString('base64url'),
    ])
    await sql(
      `insert into person (id, display_name, email, role, is_guest, college, locale, created_at)
       values ($1, $2, $3, $4, $5, 'HABITANTS', 'FR', now())`,
      [id, `Camille ${index + 1}`, email, role, isGuest],
    )
    people.push({ id, role, isGuest, email, cookie: await makeSession(sql, id) })
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
