import type { Sql } from '../../sql.js'

/** Whether a mandate was held by someone at a time, in SQL: both are expressions. */
export function isHeldSql({ person, at }: { person: string; at: string }): string {
  return `mandate.person_id = ${person} and granted_at <= ${at} and (ended_at is null or ended_at > ${at})`
}

/** The body that someone was a member of at a time; null when nobody vouched for one. */
export async function bodyAt(sql: Sql, { personId, at }: { personId: string; at: Date }): Promise<string | null> {
  const [held] = await sql.rows<{ organisationId: string }>(
    `select organisation_id as "organisationId" from mandate where ${isHeldSql({ person: '$1', at: '$2' })}`,
    [personId, at.toISOString()],
  )
  return held?.organisationId ?? null
}
