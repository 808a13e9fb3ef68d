import type { LeverStatus } from '@leviers/shared/lever-statuses'
import type { Sql } from '../../../sql.js'
import { readPeople } from '../../people/read-people.js'
import type { OfficialAnswer } from './official-answer.type.js'

/** What was answered with the status that each lever has: two statements for all of them; null where nothing was. */
export async function readAnswers(sql: Sql, leverIds: readonly string[]): Promise<(OfficialAnswer | null)[]> {
  const rows = await sql.rows<{ leverId: string; status: LeverStatus; body: string; at: string; personId: string }>(
    `select * from (
       select distinct on (lever_id) lever_id as "leverId", to_status as status, body, at, person_id as "personId"
       from lever_answer where lever_id = any ($1::uuid[]) order by lever_id, id desc
     ) last where body is not null`,
    [leverIds],
  )
  const people = await readPeople(
    sql,
    rows.map(({ personId }) => personId),
  )
  return leverIds.map((leverId) => {
    const row = rows.find((one) => one.leverId === leverId)
    const person = people.get(row?.personId ?? '')
    return row && person ? { status: row.status, body: row.body, at: new Date(row.at), person } : null
  })
}
