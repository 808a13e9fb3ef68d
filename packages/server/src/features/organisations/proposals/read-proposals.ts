import { sqlOf, timeOf } from '../../../sql.js'
import type { Context } from '../../../context.js'
import { dayOfProgramme } from '../../boards/calendar/days.js'
import { readPeople } from '../../people/read-people.js'
import { heldMandateSql } from '../mandates/held-mandate-sql.js'
import { readOrganisations } from '../read-organisations.js'
import { MandateProposalType } from './mandate-proposal.type.js'

interface Row {
  personId: string
  siret: string
  email: string | null
  since: string
  organisationId: string | null
}

/**
 * Who waits, the first first: one row for each person. Not who is a member of that body already, which is the one that
 * somebody of the same establishment was confirmed for, else the one of that number.
 */
export async function readProposals({ em, now }: Context): Promise<MandateProposalType[]> {
  const sql = sqlOf(em)
  const rows = await sql.rows<Row>(
    `select distinct on (identity.person_id) identity.person_id as "personId", identity.siret, email,
       identity.created_at as since, body.id as "organisationId"
     from external_identity identity join person on person.id = identity.person_id left join lateral (
       select organisation_id as id, 1 as rank from establishment where establishment.siret = identity.siret
       union all select organisation.id, 2 from organisation where organisation.siret = identity.siret
       order by rank, id limit 1) body on true
     where identity.siret is not null and identity.settled_at is null and not exists (
       select 1 from mandate where ${heldMandateSql({ person: 'identity.person_id', day: '$1' })}
         and mandate.organisation_id = body.id)
     order by identity.person_id, identity.created_at desc`,
    [await dayOfProgramme({ em }, now())],
  )
  const people = await readPeople(
    sql,
    rows.map(({ personId }) => personId),
  )
  const bodies = await readOrganisations(
    em,
    rows.flatMap(({ organisationId }) => organisationId ?? []),
  )
  return rows
    .toSorted((one, other) => one.since.localeCompare(other.since))
    .flatMap(({ personId: id, siret, email, since, organisationId }) => {
      const person = people.get(id)
      const organisation = bodies.get(organisationId ?? '') ?? null
      if (!person) return []
      return Object.assign(new MandateProposalType(), { id, person, siret, email, since: timeOf(since), organisation })
    })
}
