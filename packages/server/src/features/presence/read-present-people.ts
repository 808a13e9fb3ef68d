import type { Context } from '../../context.js'
import type { NamedPlace } from '../../rooms/presence-share.js'
import { sqlOf } from '../../sql.js'
import { readPeople } from '../people/read-people.js'
import { PresentPersonType } from './board-presence.type.js'

/** People with the names that they have now; whoever is no more is left out. One statement. */
export async function readPresentPeople({ em }: Context, places: readonly NamedPlace[]): Promise<PresentPersonType[]> {
  const people = await readPeople(
    sqlOf(em),
    places.map((place) => place.personId),
  )
  return places.flatMap((place) => {
    const person = people.get(place.personId)
    return person ? [Object.assign(new PresentPersonType(), place, { person })] : []
  })
}
