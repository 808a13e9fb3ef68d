import type { SqlEntityManager } from '@mikro-orm/sql'
import { PublicError } from '../../errors.js'
import { queryOf } from '../../query.js'
import type { Person } from '../people/person.entity.js'
import type { Mandate } from './mandates/mandate.entity.js'
import type { Organisation } from './organisation.entity.js'
import { OrganisationType } from './organisation.type.js'

type OrganisationRow = Pick<
  OrganisationType,
  'id' | 'name' | 'shortName' | 'kind' | 'college' | 'umbrellaId' | 'siret' | 'state' | 'memberCount'
>

const columns = [
  'Organisation.id',
  'Organisation.name',
  'Organisation.shortName',
  'Organisation.kind',
  'Organisation.college',
  'Organisation.umbrellaId',
  'Organisation.siret',
  'Organisation.state',
] as const

const inFrench = new Intl.Collator('fr')

/** The bodies of a programme, in the order of the French alphabet. */
export async function organisationsOf(em: SqlEntityManager, programmeId: string): Promise<OrganisationType[]> {
  const rows = await selectBodies(em).where('Organisation.programme', '=', programmeId).execute()
  return rows.map(shownOrganisation).toSorted((one, other) => inFrench.compare(one.name, other.name))
}

/** Bodies by their ids: one statement. */
export async function readOrganisations(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, OrganisationType>> {
  const rows = await selectBodies(em)
    .where(({ eb, fn, val }) => eb('Organisation.id', '=', fn.any(val(ids))))
    .execute()
  return new Map(rows.map((row) => [row.id, shownOrganisation(row)]))
}

/** A body by its id. Throws NOT_FOUND. */
export async function findOrganisation(em: SqlEntityManager, id: string): Promise<OrganisationType> {
  const organisation = (await readOrganisations(em, [id])).get(id)
  if (!organisation) throw new PublicError('NOT_FOUND')
  return organisation
}

/** The bodies that stand beside people’s names, by the ids of the people: one statement. */
export async function readBodies(
  em: SqlEntityManager,
  personIds: readonly string[],
): Promise<Map<string, OrganisationType>> {
  const rows = await selectBodies(em)
    .innerJoin('Person', 'Person.organisationId', 'Organisation.id')
    .select('Person.id as personId')
    .where(({ eb, fn, val }) => eb('Person.id', '=', fn.any(val(personIds))))
    .execute()
  return new Map(rows.map(({ personId, ...row }) => [personId, shownOrganisation(row)]))
}

/** Bodies, each with how many members it has now. */
function selectBodies(em: SqlEntityManager) {
  return queryOf<typeof Organisation | typeof Mandate | typeof Person>(em)
    .selectFrom('Organisation')
    .select(columns)
    .select((body) =>
      body
        .selectFrom('Mandate')
        .whereRef('Mandate.organisation', '=', 'Organisation.id')
        .where('Mandate.begunAt', 'is not', null)
        .where('Mandate.endedAt', 'is', null)
        .select(({ fn, cast }) => cast<number>(fn.countAll(), 'integer').as('count'))
        .$asScalar()
        .$notNull()
        .as('memberCount'),
    )
}

function shownOrganisation(row: OrganisationRow): OrganisationType {
  return Object.assign(new OrganisationType(), row)
}
