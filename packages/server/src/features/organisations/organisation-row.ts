import type * as inputs from '@leviers/shared/inputs/organisations'
import type { InferOutput } from 'valibot'
import { PublicError } from '../../errors.js'
import type { Sql } from '../../sql.js'
import { foldedName } from '../people/names/folded-name.js'

/** What administrators say of a body. */
export type OrganisationFields = Pick<
  InferOutput<typeof inputs.createOrganisation>,
  'name' | 'shortName' | 'kind' | 'college'
>

/** What is written of a body, in the order name, short name, kind, college, folded: found by its short name too. */
export function organisationRow({ name, shortName, kind, college }: OrganisationFields): (string | null)[] {
  const short = shortName ?? name
  return [name, short, kind, college, foldedName(short === name ? name : `${name} ${short}`)]
}

/** Refuses a name that another body has, accents, case and hyphens aside. Under the programme's lock. Throws ORGANISATION_EXISTS. */
export async function refuseTakenName(
  sql: Sql,
  { programmeId, name, organisationId = null }: { programmeId: string; name: string; organisationId?: string | null },
): Promise<void> {
  const others = await sql.rows<{ name: string }>(
    'select name from organisation where programme_id = $1 and id is distinct from $2::uuid',
    [programmeId, organisationId],
  )
  // A name of signs alone has no words.
  const spelt = (one: string) => foldedName(one) || one
  if (others.some((other) => spelt(other.name) === spelt(name))) throw new PublicError('ORGANISATION_EXISTS')
}
