import { residents, type College, type Locale, type Role } from '@leviers/shared/roles'
import { newEpoch } from '../../log/stream-log.js'
import type { Sql } from '../../sql.js'
import { grantRoles } from '../people/roles/grant-roles.js'

/** Someone who took part in a deliberation held elsewhere. Nobody can sign in as them. */
export interface ImportedPerson {
  id: string
  source: string
  externalId: string | null
  displayName: string
  locale: Locale
  /** For the whole programme. */
  roles?: readonly Role[]
  isGuest?: boolean
  college?: College
  organisation?: string | null
  /** Its college and organisation were vouched for where it comes from: here they are only declared. */
  isVouched?: boolean
  /** When they first took part. */
  at: string
}

/** Writes many people, with the stream of each, in two statements. Those who are already there stay as they are. */
export async function addImportedPeople(sql: Sql, people: readonly ImportedPerson[]): Promise<void> {
  const rows = people.map((person) => ({
    id: person.id,
    epoch: newEpoch(),
    source: person.source,
    external_id: person.externalId,
    display_name: person.displayName,
    locale: person.locale,
    is_guest: person.isGuest ?? false,
    college: person.college ?? residents,
    organisation: person.organisation ?? null,
    vouched_elsewhere: person.isVouched ?? false,
    created_at: person.at,
  }))
  const columns = `id uuid, epoch text, source text, external_id text, display_name text, locale text,
    is_guest boolean, college text, organisation text, vouched_elsewhere boolean, created_at timestamptz`
  const given = [JSON.stringify(rows)]
  await sql.rows(
    `insert into stream (id, kind, epoch)
     select id, 'PERSON', epoch from jsonb_to_recordset($1::jsonb) as p(${columns}) order by id
     on conflict (id) do nothing`,
    given,
  )
  await sql.rows(
    `insert into person (id, display_name, is_guest, college, organisation, vouched_elsewhere, locale, source, external_id, created_at)
     select id, display_name, is_guest, coalesce((select code from college where code = p.college), 'HABITANTS'), organisation, vouched_elsewhere, locale, source, external_id, created_at
     from jsonb_to_recordset($1::jsonb) as p(${columns}) order by id
     on conflict (id) do nothing`,
    given,
  )
  for (const { id, roles = [], at } of people) await grantRoles(sql, id, { roles, at: new Date(at) })
}
