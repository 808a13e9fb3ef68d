import type { WrittenRun } from './written-by.js'

/** From which place of what a client wrote it wrote for which body; null is for none. Before the first: for none. */
export type ClientBodies = readonly (readonly [from: number, organisationId: string | null])[]

/** How many characters of a text a client wrote for a body. */
export type WrittenPart = [clientId: number, organisationId: string | null, characters: number]

/** How much of a text each client wrote for which body, whatever its author belongs to since. */
export function writtenFor(runs: readonly WrittenRun[], bodiesOf: ReadonlyMap<number, ClientBodies>): WrittenPart[] {
  const parts = new Map<string, WrittenPart>()
  for (const { clientId, from, characters } of runs) {
    for (const [organisationId, count] of partsOf({ from, characters }, bodiesOf.get(clientId) ?? [])) {
      const key = `${clientId} ${organisationId}`
      const known = parts.get(key)
      if (known) known[2] += count
      else parts.set(key, [clientId, organisationId, count])
    }
  }
  return [...parts.values()]
}

/** A run where the body of its author changed in the middle of it is of several bodies. */
function partsOf({ from, characters }: Omit<WrittenRun, 'clientId'>, bodies: ClientBodies) {
  const spans = [[0, null] as const, ...bodies]
  return spans.flatMap(([begin, organisationId], place): [string | null, number][] => {
    const end = spans[place + 1]?.[0] ?? Infinity
    const count = Math.min(end, from + characters) - Math.max(begin, from)
    return count > 0 ? [[organisationId, count]] : []
  })
}
