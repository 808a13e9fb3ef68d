import type { MandateKind } from '@leviers/shared/mandates'
import { limits } from '@leviers/shared/limits'
import type { Sql } from '../../sql.js'
import { readPeople } from '../people/read-people.js'
import { MandateType } from './mandate.type.js'
import { readOrganisations } from './read-organisations.js'

interface MandateRow {
  id: string
  kind: MandateKind
  startsOn: string
  personId: string
  organisationId: string
}

const selectMandates = `select id, kind, starts_on::text as "startsOn", person_id as "personId",
  organisation_id as "organisationId" from mandate`

export interface MemberList {
  organisationId: string
  /** How many, 1 to 100. */
  first: number
  /** The mandate after which they begin. */
  after: string | null
}

/** The members that a body has now, those of the longest standing first. */
export async function membersOf(sql: Sql, { organisationId, first, after }: MemberList): Promise<MandateType[]> {
  const rows = await sql.rows<MandateRow>(
    `${selectMandates} where organisation_id = $1 and ended_at is null and ($2::uuid is null or id > $2) order by id limit $3`,
    [organisationId, after, Math.max(1, Math.min(first, limits.page.most))],
  )
  return shownMandates(sql, rows)
}

/** The mandate that someone holds now; null when they hold none. */
export async function heldMandate(sql: Sql, personId: string): Promise<MandateType | null> {
  const rows = await sql.rows<MandateRow>(`${selectMandates} where person_id = $1 and ended_at is null`, [personId])
  const [held = null] = await shownMandates(sql, rows)
  return held
}

/** A mandate, also one that has ended; null when there is none. */
export async function readMandate(sql: Sql, id: string): Promise<MandateType | null> {
  const [mandate = null] = await shownMandates(sql, await sql.rows<MandateRow>(`${selectMandates} where id = $1`, [id]))
  return mandate
}

async function shownMandates(sql: Sql, rows: readonly MandateRow[]): Promise<MandateType[]> {
  if (rows.length === 0) return []
  const people = await readPeople(
    sql,
    rows.map((row) => row.personId),
  )
  const organisations = await readOrganisations(sql, [...new Set(rows.map((row) => row.organisationId))])
  return rows.flatMap(({ personId, organisationId, ...row }) => {
    const [person, organisation] = [people.get(personId), organisations.get(organisationId)]
    return person && organisation ? [Object.assign(new MandateType(), row, { person, organisation })] : []
  })
}
