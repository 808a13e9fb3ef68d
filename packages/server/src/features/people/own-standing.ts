import { betweenPhases } from '@leviers/shared/phases'
import type { Standing } from '@leviers/shared/policies'
import type { Role } from '@leviers/shared/roles'
import type { Act } from '../../commands/command.js'
import type { Sql } from '../../sql.js'

/** How someone stands towards people's own affairs: their role alone counts. */
export async function ownStanding(sql: Sql, { actor }: Pick<Act<unknown>, 'actor'>): Promise<Standing> {
  const [person] = await sql.rows<{ role: Role; isMember: boolean }>(
    `select role, organisation_id is not null as "isMember" from person where id = $1 and claimed_by_id is null`,
    [actor.personId],
  )
  const { role = 'VISITOR', isMember = false } = person ?? {}
  return { role, isMember, capabilities: betweenPhases, isAuthor: true }
}
