import type * as inputs from '@leviers/shared/inputs/organisations'
import type { SqlEntityManager } from '@mikro-orm/sql'
import type { InferOutput } from 'valibot'
import { PublicError } from '../../errors.js'
import { queryOf } from '../../query.js'
import { foldedName } from '../people/names/folded-name.js'
import type { Organisation } from './organisation.entity.js'

/** What administrators say of a body. */
export type OrganisationFields = Pick<
  InferOutput<typeof inputs.createOrganisation>,
  'name' | 'shortName' | 'kind' | 'college'
>

/** What is written of a body: it is found by its short name too. */
export function writtenOfBody({ name, shortName, kind, college }: OrganisationFields) {
  const short = shortName ?? name
  return { name, shortName: short, kind, college, folded: foldedName(short === name ? name : `${name} ${short}`) }
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
