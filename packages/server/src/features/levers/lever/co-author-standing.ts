import type { Sql } from '../../../sql.js'

/** Somebody in front of a lever. */
export interface LeverPerson {
  leverId: string
  personId: string
}

/** Whether a person ("p") or their body was invited to write a lever ("l"), as a condition of SQL. */
const isInvitedSql = `exists (
  select 1 from lever_co_author c
  where c.lever_id = l.id and (c.person_id = p.id or c.organisation_id = p.organisation_id)
)`

/** Whether a person ("p") may write a lever ("l") that is not theirs: they were invited, or it is open to members of bodies. */
export const isCoAuthorSql = `((l.open_to_members and p.organisation_id is not null) or ${isInvitedSql})`

/** How somebody stands towards a lever that is not theirs: may they write it, and were they asked to. */
export async function coAuthorStanding(
  sql: Sql,
  { leverId, personId }: LeverPerson,
): Promise<{ isCoAuthor: boolean; isInvited: boolean }> {
  const [row] = await sql.rows<{ isCoAuthor: boolean; isInvited: boolean }>(
    `select ${isCoAuthorSql} as "isCoAuthor", ${isInvitedSql} as "isInvited"
     from lever l join person p on p.id = $2 where l.id = $1`,
    [leverId, personId],
  )
  return row ?? { isCoAuthor: false, isInvited: false }
}
