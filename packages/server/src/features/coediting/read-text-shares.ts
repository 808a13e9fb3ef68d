import type { Sql } from '../../sql.js'
import { readPeople } from '../people/read-people.js'
import type { TextShareType } from './contributor.type.js'

/** Who wrote how much of a text as it is now, the most first: two statements. Empty while its author alone did. */
export async function readTextShares(sql: Sql, leverId: string): Promise<TextShareType[]> {
  const rows = await sql.rows<{ personId: string; characters: number }>(
    `select person_id as "personId", sum(written.characters::integer)::integer as characters
     from lever_text t cross join lateral jsonb_each_text(written_by) as written (client, characters)
     join lever_text_pen pen on pen.lever_id = t.lever_id and pen.client_id = written.client::bigint
     where t.lever_id = $1 group by person_id order by characters desc, person_id`,
    [leverId],
  )
  const people = await readPeople(
    sql,
    rows.map(({ personId }) => personId),
  )
  return rows.flatMap(({ personId, characters }) => {
    const person = people.get(personId)
    return person ? [{ person, characters }] : []
  })
}
