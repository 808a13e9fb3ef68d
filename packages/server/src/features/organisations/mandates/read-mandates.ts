import type { MandateKind } from '@leviers/shared/mandates'
import { limits } from '@leviers/shared/limits'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { queryOf } from '../../../query.js'
import { sqlOf } from '../../../sql.js'
import { readPeople } from '../../people/read-people.js'
import type { Mandate } from './mandate.entity.js'
import { MandateType } from './mandate.type.js'
import { readBodies, readOrganisations } from '../read-organisations.js'

interface MandateRow {
  id: string
  kind: MandateKind
  startsOn: string
  endsOn: string | null
  mayPosition: boolean
  maySign: boolean
  begunAt: Date | null
  person: string
  organisation: string
}

export interface MemberList {
  organisationId: string
  /** How many, 1 to 100. */
  first: number
  /** The mandate after which they begin. */
  after: string | null
}

/** The members that a body has now or will have, those of the longest standing first. */
export async function membersOf(
  em: SqlEntityManager,
  { organisationId, first, after }: MemberList,
): Promise<MandateType[]> {
  const rows = await selectMandates(em)
    .where('organisation', '=', organisationId)
    .where('endedAt', 'is', null)
    .$if(after !== null, (members) => members.where('id', '>', after))
    .orderBy('id')
    .limit(Math.max(1, Math.min(first, limits.page.most)))
    .execute()
  return shownMandates(em, rows)
}

/** The mandates that someone holds on a day: first that of the body which stands beside their name, then the latest. */
export async function heldMandates(
  em: SqlEntityManager,
  { personId, day }: { personId: string; day: string },
): Promise<MandateType[]> {
  const rows = await selectMandates(em)
    .where('person', '=', personId)
    .where('endedAt', 'is', null)
    .where('startsOn', '<=', day)
    .where(({ eb, or }) => or([eb('endsOn', 'is', null), eb('endsOn', '>=', day)]))
    .orderBy('grantedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const held = await shownMandates(em, rows)
  const shown = (await readBodies(em, [personId])).get(personId)?.id
  const isShown = ({ organisation }: MandateType) => organisation.id === shown
  return [...held.filter(isShown), ...held.filter((mandate) => !isShown(mandate))]
}

/** A mandate, also one that has ended; null when there is none. */
export async function readMandate(em: SqlEntityManager, id: string): Promise<MandateType | null> {
  const rows = await selectMandates(em).where('id', '=', id).execute()
  const [mandate = null] = await shownMandates(em, rows)
  return mandate
}

const columns = [
  'id',
  'kind',
  'startsOn',
  'endsOn',
  'mayPosition',
  'maySign',
  'begunAt',
  'person',
  'organisation',
] as const

function selectMandates(em: SqlEntityManager) {
  return queryOf<typeof Mandate>(em).selectFrom('Mandate').select(columns)
}

async function shownMandates(em: SqlEntityManager, rows: readonly MandateRow[]): Promise<MandateType[]> {
  if (rows.length === 0) return []
  const people = await readPeople(
    sqlOf(em),
    rows.map((row) => row.person),
  )
  const organisations = await readOrganisations(em, [...new Set(rows.map((row) => row.organisation))])
  return rows.flatMap(({ person: personId, organisation: organisationId, begunAt, ...row }) => {
    const [person, organisation] = [people.get(personId), organisations.get(organisationId)]
    const hasBegun = begunAt !== null
    return person && organisation ? [Object.assign(new MandateType(), row, { hasBegun, person, organisation })] : []
  })
}
