import type { Sql } from '../../../sql.js'
import { dayOfProgramme } from '../../boards/calendar/days.js'
import { heldMandateSql } from './held-mandate-sql.js'

/**
 * Writes which body stands beside somebody's name, with its name and its college as they are now: the one that they chose
 * while they hold a mandate of it, else that of the latest mandate; without any, none. In the transaction that changes
 * their mandates, with people locked.
 */
export async function showBody(sql: Sql, { personId, at }: { personId: string; at: Date }): Promise<void> {
  const day = await dayOfProgramme(sql, at)
  const shown = await sql.rows(
    `update person set organisation_id = body.id, organisation = body.name, college = body.college,
       body_chosen = body.is_chosen
     from (
       select organisation.id, organisation.name, organisation.college,
         someone.body_chosen and someone.organisation_id = organisation.id as is_chosen
       from mandate join organisation on organisation.id = mandate.organisation_id
       join person someone on someone.id = mandate.person_id
       where ${heldMandateSql({ person: '$1', day: '$2' })}
       order by 4 desc, mandate.granted_at desc, mandate.id desc limit 1
     ) body where person.id = $1 returning person.id`,
    [personId, day],
  )
  if (shown.length > 0) return
  await sql.rows(
    `update person set organisation_id = null, organisation = null, body_chosen = false
     where id = $1 and organisation_id is not null`,
    [personId],
  )
}
