import type { College, Locale, Role } from '@leviers/shared/roles'
import { v7 as newId } from 'uuid'
import { createStream } from '../../log/stream-log.js'
import type { Sql } from '../../sql.js'
import { foldedName } from './names/folded-name.js'
import { Person } from './person.entity.js'
import { grantRoles } from './roles/grant-roles.js'

export interface NewPerson {
  id?: string
  displayName: string
  locale: Locale
  email?: string | null
  /** What they hold from the start, for the whole programme. */
  roles?: readonly Role[]
  isGuest?: boolean
  isDemo?: boolean
  college?: College
  organisation?: string | null
  neighbourhoodCode?: string | null
}

/** Writes a person with the stream of their own doings, and gives their id. */
export async function createPerson(sql: Sql, person: NewPerson, now: Date): Promise<string> {
  const { id = newId(), displayName, locale, email = null, roles = [], isGuest = false } = person
  const { isDemo = false, college = 'HABITANTS', organisation = null, neighbourhoodCode = null } = person
  await createStream(sql, { id, kind: 'PERSON' })
  const folded = foldedName(displayName)
  const presented = { displayName, folded, college, organisation, neighbourhoodCode, locale }
  await sql.em.insert(Person, { id, ...presented, email, isGuest, isDemo, createdAt: now })
  await grantRoles(sql, id, { roles, at: now })
  return id
}
