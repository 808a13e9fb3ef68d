import DataLoader from 'dataloader'
import type { Context } from '../../../context.js'
import { sqlOf, type Sql } from '../../../sql.js'
import { readPeople } from '../../people/read-people.js'
import { CoAuthorType } from './co-author.type.js'

interface CoAuthorRow {
  id: string
  leverId: string
  personId: string | null
  organisationId: string | null
  organisation: string | null
  invitedAt: string
}

/** Who was invited to write a lever, the first invited first: those of one query are read by two statements. */
export function readCoAuthors(context: Context, leverId: string): Promise<CoAuthorType[]> {
  const loader = context.once(
    'co-authors of levers',
    () => new DataLoader((leverIds: readonly string[]) => readAll(sqlOf(context.em), leverIds)),
  )
  return loader.load(leverId)
}

async function readAll(sql: Sql, leverIds: readonly string[]): Promise<CoAuthorType[][]> {
  const rows = await sql.rows<CoAuthorRow>(
    `select c.id, lever_id as "leverId", person_id as "personId", organisation_id as "organisationId",
       o.name as organisation, invited_at as "invitedAt"
     from lever_co_author c left join organisation o on o.id = organisation_id
     where lever_id = any ($1::uuid[]) order by c.id`,
    [leverIds],
  )
  const people = await readPeople(
    sql,
    rows.flatMap(({ personId }) => personId ?? []),
  )
  const byLever = Map.groupBy(rows, (row) => row.leverId)
  return leverIds.map((leverId) =>
    (byLever.get(leverId) ?? []).map(({ id, personId, organisationId, organisation, invitedAt }) => {
      const person = personId === null ? null : (people.get(personId) ?? null)
      const invited = { id, organisationId, organisation, person, invitedAt: new Date(invitedAt) }
      return Object.assign(new CoAuthorType(), invited)
    }),
  )
}
