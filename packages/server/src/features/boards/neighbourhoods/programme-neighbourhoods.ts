import type { SqlEntityManager } from '@mikro-orm/sql'
import { PublicError } from '../../../errors.js'
import { foldedName } from '../../people/names/folded-name.js'
import { Neighbourhood } from '../programme/neighbourhood.entity.js'
import { Programme } from '../programme/programme.entity.js'

export type PlaceFields = Pick<Neighbourhood, 'code' | 'name' | 'communes'>

/** The neighbourhoods of a programme, to be changed under its lock. */
export function programmeNeighbourhoods(em: SqlEntityManager, programmeId: string): Promise<Neighbourhood[]> {
  return em.find(Neighbourhood, { programme: programmeId })
}

/** One of them. Throws NOT_FOUND. */
export function neighbourhoodIn(known: readonly Neighbourhood[], code: string): Neighbourhood {
  const found = known.find((one) => one.code === code)
  if (!found) throw new PublicError('NOT_FOUND')
  return found
}

/** A name goes to one neighbourhood, accents, case and hyphens aside. Throws NEIGHBOURHOOD_EXISTS, which says whose it is. */
function refuseNamesTwice(places: readonly PlaceFields[]): void {
  const owners = new Map<string, PlaceFields>()
  for (const place of places) {
    const spelt = foldedName(place.name) || place.name
    const owner = owners.get(spelt)
    if (owner) throw new PublicError('NEIGHBOURHOOD_EXISTS', { field: 'name', code: owner.code, name: owner.name })
    owners.set(spelt, place)
  }
}

/** Writes what is said of neighbourhoods: the codes of those that were not so before. Throws NEIGHBOURHOOD_EXISTS. */
export async function writeNeighbourhoods(
  em: SqlEntityManager,
  { programmeId, rows }: { programmeId: string; rows: readonly PlaceFields[] },
): Promise<string[]> {
  const known = await programmeNeighbourhoods(em, programmeId)
  const given = new Map(rows.map((row) => [row.code, row]))
  if (given.size < rows.length) throw new PublicError('BAD_INPUT', { field: 'code' })
  refuseNamesTwice([...known.filter(({ code }) => !given.has(code)), ...rows])
  const programme = em.getReference(Programme, programmeId)
  const changed = rows.filter(({ code, name, communes }) => {
    const before = known.find((one) => one.code === code)
    if (before?.name === name && before.communes === communes) return false
    if (before) em.assign(before, { name, communes })
    else em.create(Neighbourhood, { code, name, communes, programme, isRetired: false })
    return true
  })
  return changed.map(({ code }) => code)
}
