import type { TimeZone } from '@leviers/shared/time-zones'
import type { Sql } from '../../../sql.js'

/** The last days of roles are those of the programme's time zone: in another one they are over at another moment. */
export async function moveRoleEnds(sql: Sql, timeZone: TimeZone): Promise<void> {
  await sql.rows(
    `update role_grant set ends_at = (until + 1)::timestamp at time zone $1
     where ended_at is null and until is not null`,
    [timeZone],
  )
}
