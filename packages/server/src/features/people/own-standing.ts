import { betweenPhases } from '@leviers/shared/phases'
import type { Standing } from '@leviers/shared/policies'
import { rolesOn, type HeldRole } from '@leviers/shared/roles'
import type { Act } from '../../commands/command.js'
import type { Sql } from '../../sql.js'
import { heldRolesSql } from './roles/held-roles-sql.js'

/** How someone stands towards people's own affairs: what they are to the whole programme counts. */
export async function ownStanding(sql: Sql, { actor }: Pick<Act<unknown>, 'actor'>): Promise<Standing> {
  const [person] = await sql.rows<{ held: HeldRole[]; isMember: boolean }>(
    `select ${heldRolesSql('person.id')} as held, organisation_id is not null as "isMember" from person where id = $1 and claimed_by_id is null`,
    [actor.personId],
  )
  const { held = [], isMember = false } = person ?? {}
  return {
    isSignedIn: person !== undefined,
    roles: rolesOn(held, null),
    isMember,
    capabilities: betweenPhases,
    isAuthor: true,
  }
}
