import DataLoader from 'dataloader'
import type { Context } from '../../context.js'
import { sqlOf, type Sql } from '../../sql.js'
import { readPeople } from '../people/read-people.js'
import type { TextShareType } from './contributor.type.js'

/**
 * Who wrote how much of a text as it is now, the most first: those of one query are read by two statements. Empty while its
 * author alone did.
 */
export function readTextShares(context: Context, leverId: string): Promise<TextShareType[]> {
  const loader = context.once(
    'shares of texts',
    () => new DataLoader((leverIds: readonly string[]) => readShares(sqlOf(context.em), leverIds)),
  )
  return loader.load(leverId)
}

async function readShares(sql: Sql, leverIds: readonly string[]): Promise<TextShareType[][]> {
  const rows = await sql.rows<{ leverId: string; personId: string; characters: number }>(
    `select t.lever_id as "leverId", person_id as "personId", sum(written.characters::integer)::integer as characters
     from lever_text t cross join lateral jsonb_each_text(written_by) as written (client, characters)
     join lever_text_pen pen on pen.lever_id = t.lever_id and pen.client_id = written.client::bigint
     where t.lever_id = any ($1::uuid[]) group by t.lever_id, person_id order by characters desc, person_id`,
    [leverIds],
  )
  const people = await readPeople(
    sql,
    rows.map(({ personId }) => personId),
  )
  const byLever = Map.groupBy(rows, (row) => row.leverId)
  return leverIds.map((leverId) =>
    (byLever.get(leverId) ?? []).flatMap(({ personId, characters }) => {
      const person = people.get(personId)
      return person ? [{ person, characters }] : []
    }),
  )
}
