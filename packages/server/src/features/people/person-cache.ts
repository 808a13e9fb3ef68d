import { Lru } from '../../async/lru.js'
import type { PersonType } from './person.type.js'

export type PeopleById = ReadonlyMap<string, PersonType>

/** So old may be what is said of somebody where they are named many times a second. */
const keptMilliseconds = 2_000
const maxKept = 1_000

/** People as the others see them, by id, read again after two seconds: for what is told too often to read them each time. */
export function makePersonCache(
  read: (ids: readonly string[]) => Promise<PeopleById>,
  now: () => number,
): (ids: readonly string[]) => Promise<PeopleById> {
  const kept = new Lru<string, { person: PersonType | undefined; readAt: number }>({ most: maxKept })
  return async (ids) => {
    const readAt = now()
    const isOld = (id: string) => readAt - (kept.get(id)?.readAt ?? -Infinity) >= keptMilliseconds
    const old = [...new Set(ids)].filter(isOld)
    const people = old.length > 0 ? await read(old) : new Map<string, PersonType>()
    for (const id of old) kept.set(id, { person: people.get(id), readAt })
    return new Map(
      ids.flatMap((id) => {
        const person = people.get(id) ?? kept.get(id)?.person
        return person ? [[id, person] as const] : []
      }),
    )
  }
}
