import type { Sql } from '../../sql.js'
import { columnsToShow, shownPerson, type PersonToShow, type PersonType } from './person.type.js'

/** People as the others see them, by id: one statement. */
export async function readPeople(sql: Sql, ids: readonly string[]): Promise<Map<string, PersonType>> {
  if (ids.length === 0) return new Map()
  const rows = await sql.rows<PersonToShow>(
    `select id, ${columnsToShow('person')} from person where id = any ($1::uuid[])`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, shownPerson(row)]))
}
