import type { Role } from '@leviers/shared/roles'
import { v7 as newId } from 'uuid'
import type { Sql } from '../../../sql.js'

/** Roles that somebody has from the start, for the whole programme: nobody gave them, and nothing is told of it. */
export async function grantRoles(sql: Sql, personId: string, { roles, at }: { roles: readonly Role[]; at: Date }) {
  if (roles.length === 0) return
  await sql.rows(
    `insert into role_grant (id, person_id, role, given_at)
     select id, $2, role, $4 from unnest($1::uuid[], $3::text[]) as given (id, role)
     on conflict do nothing`,
    [roles.map(() => newId()), personId, roles, at.toISOString()],
  )
}
