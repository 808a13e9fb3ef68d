import type { Sql } from '../../../sql.js'
import type { OrganisationType } from '../../organisations/organisation.type.js'
import { readOrganisations } from '../../organisations/read-organisations.js'
import type { PersonType } from '../../people/person.type.js'
import { readPeople } from '../../people/read-people.js'

interface Authorship {
  personId: string
  organisationId: string | null
}

/** What people did for bodies, with both of them: two statements, whatever their number. */
export async function withPeopleAndBodies<Row extends Authorship>(
  sql: Sql,
  rows: readonly Row[],
): Promise<(Row & { person: PersonType; memberOf: OrganisationType | null })[]> {
  const bodyIds = [...new Set(rows.flatMap(({ organisationId }) => organisationId ?? []))]
  const bodies = bodyIds.length > 0 ? await readOrganisations(sql.em, bodyIds) : new Map<string, OrganisationType>()
  const people = await readPeople(
    sql,
    rows.map(({ personId }) => personId),
  )
  return rows.flatMap((row) => {
    const person = people.get(row.personId)
    return person ? [{ ...row, person, memberOf: bodies.get(row.organisationId ?? '') ?? null }] : []
  })
}
