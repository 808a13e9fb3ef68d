import { PublicError } from '../../../errors.js'
import type { Sql } from '../../../sql.js'
import { nameSkeleton } from './name-skeleton.js'

/**
 * Nobody writes the name of a body of the programme as their own, or as that of their body: administrators say who
 * belongs to one. Throws NAME_OF_A_BODY.
 */
export async function refuseBodyName(sql: Sql, names: Readonly<Record<string, string | null>>): Promise<void> {
  const written = Object.entries(names).flatMap(([field, name]) => (name === null ? [] : [{ field, name }]))
  if (written.length === 0) return
  const bodies = await sql.rows<{ name: string; shortName: string }>(
    'select name, short_name as "shortName" from organisation',
  )
  const taken = new Set(bodies.flatMap((body) => [spelt(body.name), spelt(body.shortName)]))
  const found = written.find(({ name }) => taken.has(spelt(name)))
  if (found) throw new PublicError('NAME_OF_A_BODY', { field: found.field })
}

/** A name of signs alone has no skeleton. */
const spelt = (name: string) => nameSkeleton(name) || name
