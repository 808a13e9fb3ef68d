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

/** Whether a person ("p") is a member of the body in whose name a lever ("l") is; null of one in nobody else's name. */
export const isOfItsBodySql = (day: string) => `case when l.spoken_for_id is not null then exists (
  select 1 from mandate where ${heldMandateSql({ person: 'p.id', day })} and mandate.organisation_id = l.spoken_for_id
) end`

/** How somebody stands towards those who write a lever: may they, beside its author, and were they asked to. */
export async function coAuthorStanding(
  sql: Sql,
  { leverId, personId, at }: LeverPerson & { at: Date },
): Promise<CoAuthorStanding> {
  const [row] = await sql.rows<Omit<CoAuthorStanding, 'isOfItsBody'> & { isOfItsBody: boolean | null }>(
    `select ${isCoAuthorSql('$3')} as "isCoAuthor", ${isInvitedSql('$3')} as "isInvited",
       ${isOfItsBodySql('$3')} as "isOfItsBody"
     from lever l join person p on p.id = $2 where l.id = $1`,
    [leverId, personId, await dayOfProgramme(sql, at)],
  )
  if (!row) return { isCoAuthor: false, isInvited: false, isOfItsBody: undefined }
  return { ...row, isOfItsBody: row.isOfItsBody ?? undefined }
}

interface CoAuthorStanding {
  isCoAuthor: boolean
  isInvited: boolean
  isOfItsBody: boolean | undefined
}
