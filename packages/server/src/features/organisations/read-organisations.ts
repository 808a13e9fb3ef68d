import { PublicError } from '../../errors.js'
import type { Sql } from '../../sql.js'
import { OrganisationType } from './organisation.type.js'

type OrganisationRow = Pick<OrganisationType, 'id' | 'name' | 'shortName' | 'kind' | 'college' | 'memberCount'>

const columns = `organisation.id, organisation.name, short_name as "shortName", organisation.kind, organisation.college,
  (select count(*)::integer from mandate where organisation_id = organisation.id and ended_at is null) as "memberCount"`

const inFrench = new Intl.Collator('fr')

/** The bodies of a programme, in the order of the French alphabet. */
export async function organisationsOf(sql: Sql, programmeId: string): Promise<OrganisationType[]> {
  const rows = await sql.rows<OrganisationRow>(`select ${columns} from organisation where programme_id = $1`, [
    programmeId,
  ])
  return rows.map(shownOrganisation).toSorted((one, other) => inFrench.compare(one.name, other.name))
}

/** Bodies by their ids: one statement. */
export async function readOrganisations(sql: Sql, ids: readonly string[]): Promise<Map<string, OrganisationType>> {
  const rows = await sql.rows<OrganisationRow>(`select ${columns} from organisation where id = any ($1::uuid[])`, [ids])
  return new Map(rows.map((row) => [row.id, shownOrganisation(row)]))
}

/** A body by its id. Throws NOT_FOUND. */
export async function findOrganisation(sql: Sql, id: string): Promise<OrganisationType> {
  const organisation = (await readOrganisations(sql, [id])).get(id)
  if (!organisation) throw new PublicError('NOT_FOUND')
  return organisation
}

/** The bodies that people are members of, by the ids of the people: one statement. */
export async function readBodies(sql: Sql, personIds: readonly string[]): Promise<Map<string, OrganisationType>> {
  const rows = await sql.rows<OrganisationRow & { personId: string }>(
    `select person.id as "personId", ${columns} from person join organisation on organisation.id = person.organisation_id
     where person.id = any ($1::uuid[])`,
    [personIds],
  )
  return new Map(rows.map(({ personId, ...row }) => [personId, shownOrganisation(row)]))
}

function shownOrganisation(row: OrganisationRow): OrganisationType {
  return Object.assign(new OrganisationType(), row)
}
