import type { College, Locale, Role } from '@leviers/shared/roles'
import { v7 as newId } from 'uuid'
import { createStream } from '../../log/stream-log.js'
import type { Sql } from '../../sql.js'
import { foldedName } from './names/folded-name.js'

export interface NewPerson {
  id?: string
  displayName: string
  locale: Locale
  email?: string | null
  role?: Role
  isGuest?: boolean
  isDemo?: boolean
  college?: College
  organisation?: string | null
  neighbourhoodCode?: string | null
}

/** Writes a person with the stream of their own doings, and gives their id. */
export async function createPerson(sql: Sql, person: NewPerson, now: Date): Promise<string> {
  const { id = newId(), displayName, locale, email = null, role = 'PARTICIPANT', isGuest = false } = person
  const { isDemo = false, college = 'HABITANTS', organisation = null, neighbourhoodCode = null } = person
  await createStream(sql, { id, kind: 'PERSON' })
  await sql.rows(
    `insert into person (id, display_name, folded, email, role, is_guest, is_demo, college, organisation,
       neighbourhood_code, locale, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      displayName,
      foldedName(displayName),
      email,
      role,
      isGuest,
      isDemo,
      college,
      organisation,
      neighbourhoodCode,
      locale,
      now.toISOString(),
    ],
  )
  return id
}
