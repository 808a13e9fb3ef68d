import type { Sql } from '../../../sql.js'
import { dayOfProgramme } from '../../boards/calendar/days.js'
import { heldMandateSql } from '../../organisations/mandates/held-mandate-sql.js'

/** Somebody in front of a lever. */
export interface LeverPerson {
  leverId: string
  personId: string
}

/** Whether a person ("p") or one of their bodies was invited to write a lever ("l"), as a condition of SQL; the day is an expression. */
const isInvitedSql = (day: string) => `exists (
  select 1 from lever_co_author c
  where c.lever_id = l.id and (c.person_id = p.id or exists (
    select 1 from mandate where ${heldMandateSql({ person: 'p.id', day })} and mandate.organisation_id = c.organisation_id
  ))
)`

/** Whether a person ("p") may write a lever ("l") that is not theirs: they were invited, or it is open to members of bodies. */
export const isCoAuthorSql = (day: string) =>
  `((l.open_to_members and p.organisation_id is not null) or ${isInvitedSql(day)})`

/** How somebody stands towards a lever that is not theirs: may they write it, and were they asked to. */
export async function coAuthorStanding(
  sql: Sql,
  { leverId, personId, at }: LeverPerson & { at: Date },
): Promise<{ isCoAuthor: boolean; isInvited: boolean }> {
  const [row] = await sql.rows<{ isCoAuthor: boolean; isInvited: boolean }>(
    `select ${isCoAuthorSql('$3')} as "isCoAuthor", ${isInvitedSql('$3')} as "isInvited"
     from lever l join person p on p.id = $2 where l.id = $1`,
    [leverId, personId, await dayOfProgramme(sql, at)],
  )
  return row ?? { isCoAuthor: false, isInvited: false }
}
