import DataLoader from 'dataloader'
import type { Context } from '../../../context.js'
import { sqlOf, type Sql } from '../../../sql.js'
import type { TextShareType } from './contributor.type.js'
import { withPeopleAndBodies } from './with-people-and-bodies.js'

/**
 * Who wrote how much of a text as it is now, for which body when they wrote it, the most first: those of one query are read
 * by three statements. Empty while its author alone did.
 */
export function readTextShares(context: Context, leverId: string): Promise<TextShareType[]> {
  const loader = context.once(
    'shares of texts',
    () => new DataLoader((leverIds: readonly string[]) => readShares(sqlOf(context.em), leverIds)),
  )
  return loader.load(leverId)
}

interface Row {
  leverId: string
  personId: string
  organisationId: string | null
  characters: number
}

async function readShares(sql: Sql, leverIds: readonly string[]): Promise<TextShareType[][]> {
  const rows = await sql.rows<Row>(
    `select t.lever_id as "leverId", person_id as "personId", part ->> 1 as "organisationId",
       sum((part ->> 2)::integer)::integer as characters
     from lever_text t cross join lateral jsonb_array_elements(written_by) as part
     join lever_text_pen pen on pen.lever_id = t.lever_id and pen.client_id = (part ->> 0)::bigint
     where t.lever_id = any ($1::uuid[]) group by t.lever_id, person_id, part ->> 1
     order by characters desc, person_id, part ->> 1`,
    [leverIds],
  )
  const byLever = Map.groupBy(await withPeopleAndBodies(sql, rows), ({ leverId }) => leverId)
  return leverIds.map((leverId) => byLever.get(leverId) ?? [])
}
