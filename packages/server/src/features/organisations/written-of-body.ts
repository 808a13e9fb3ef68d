import type * as inputs from '@leviers/shared/inputs/organisations'
import type { SqlEntityManager } from '@mikro-orm/sql'
import type { InferOutput } from 'valibot'
import { PublicError } from '../../errors.js'
import { queryOf } from '../../query.js'
import type { Sql } from '../../sql.js'
import { foldedName } from '../people/names/folded-name.js'
import type { Organisation } from './organisation.entity.js'

/** What administrators say of a body. */
export type OrganisationFields = Pick<
  InferOutput<typeof inputs.createOrganisation>,
  'name' | 'shortName' | 'kind' | 'college' | 'umbrellaId' | 'siret' | 'state'
>

/** What is written of a body: it is found by its short name too. */
export function writtenOfBody({ name, shortName, kind, college, umbrellaId, siret, state }: OrganisationFields) {
  const short = shortName ?? name
  const folded = foldedName(short === name ? name : `${name} ${short}`)
  return {
    name,
    shortName: short,
    kind,
    college,
    folded,
    // What is not said stays as it was.
    ...(umbrellaId === undefined ? {} : { umbrellaId }),
    ...(siret === undefined ? {} : { siret }),
    ...(state ? { state } : {}),
  }
}

/** Refuses a body that is not there, or that is itself gathered by the one that is changed. Under the programme's lock. Throws NOT_FOUND, UMBRELLA_CYCLE. */
export async function refuseUmbrella(
  sql: Sql,
  { umbrellaId, organisationId = null }: { umbrellaId?: string | null | undefined; organisationId?: string | null },
): Promise<void> {
  if (!umbrellaId) return
  const above = await sql.rows<{ id: string }>(
    `with recursive above as (
       select id, umbrella_id from organisation where id = $1
       union select organisation.id, organisation.umbrella_id from organisation join above on organisation.id = above.umbrella_id
     ) select id from above`,
    [umbrellaId],
  )
  if (above.length === 0) throw new PublicError('NOT_FOUND')
  if (above.some(({ id }) => id === organisationId)) throw new PublicError('UMBRELLA_CYCLE', { field: 'umbrellaId' })
}

/** Refuses a name that another body has, accents, case and hyphens aside. Under the programme's lock. Throws ORGANISATION_EXISTS. */
export async function refuseTakenName(
  em: SqlEntityManager,
  { programmeId, name, organisationId = null }: { programmeId: string; name: string; organisationId?: string | null },
): Promise<void> {
  const others = await queryOf<typeof Organisation>(em)
    .selectFrom('Organisation')
    .select('name')
    .where('programme', '=', programmeId)
    .$if(organisationId !== null, (bodies) => bodies.where('id', '<>', organisationId))
    .execute()
  // A name of signs alone has no words.
  const spelt = (one: string) => foldedName(one) || one
  if (others.some((other) => spelt(other.name) === spelt(name))) throw new PublicError('ORGANISATION_EXISTS')
}
