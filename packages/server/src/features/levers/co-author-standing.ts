import type { Sql } from '../../sql.js'

/** Somebody in front of a lever. */
export interface LeverPerson {
  leverId: string
  personId: string
}

/**
 * Whether a person ("p") may write a lever ("l") that is not theirs, as a condition of SQL: they or their body were
 * invited, or it is open to members of bodies.
 */
export const isCoAuthorSql = `(
  (l.open_to_members and p.organisation_id is not null) or exists (
    select 1 from lever_co_author c
    where c.lever_id = l.id and (c.person_id = p.id or c.organisation_id = p.organisation_id)
  )
)`

/** Whether somebody may write a lever that is not theirs. */
export async function isCoAuthor(sql: Sql, { leverId, personId }: LeverPerson): Promise<boolean> {
  const [row] = await sql.rows<{ isCoAuthor: boolean }>(
    `select ${isCoAuthorSql} as "isCoAuthor" from lever l join person p on p.id = $2 where l.id = $1`,
    [leverId, personId],
  )
  return row?.isCoAuthor ?? false
}
