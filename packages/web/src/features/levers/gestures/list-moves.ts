/** Between which levers of a list one is to stand; null at an end. */
export interface Place {
  afterId: string | null
  beforeId: string | null
}

export const steps = ['FIRST', 'UP', 'DOWN', 'LAST'] as const
export type Step = (typeof steps)[number]

/** Where a lever comes to stand by a step in its list; null when it cannot go there. */
export function placeAfterStep(ids: readonly string[], id: string, step: Step): Place | null {
  const from = ids.indexOf(id)
  const to = { FIRST: 0, UP: from - 1, DOWN: from + 1, LAST: ids.length - 1 }[step]
  return from === -1 || to === from || to < 0 || to >= ids.length ? null : placeAt(without(ids, id), to)
}

/** Where a lever comes to stand that is dropped beside another; null when it stands there already. */
export function placeOfDrop(
  ids: readonly string[],
  id: string,
  target: { key: string; dropPosition: 'before' | 'after' | 'on' },
): Place | null {
  const others = without(ids, id)
  const to =
    target.key === id ? ids.indexOf(id) : others.indexOf(target.key) + (target.dropPosition === 'before' ? 0 : 1)
  return ids.indexOf(id) === to ? null : placeAt(others, to)
}

/** Where a lever stands in a list. */
export function placeIn(ids: readonly string[], id: string): Place {
  return placeAt(without(ids, id), ids.indexOf(id))
}

/** At which place, from 1, of a list a lever comes to stand. */
export function numberOf(ids: readonly string[], id: string, { afterId, beforeId }: Place): number {
  const others = without(ids, id)
  const after = afterId === null ? -1 : others.indexOf(afterId)
  const before = beforeId === null ? -1 : others.indexOf(beforeId)
  if (after !== -1) return after + 2
  return before === -1 ? others.length + 1 : before + 1
}

/**
 * A position right after the one before, until the server has given the true one: " ", and what comes before it, sort
 * before whatever a true one can go on with.
 */
export function optimisticPosition(
  levers: readonly { id: string; position: string }[],
  id: string,
  { afterId, beforeId }: Place,
): string {
  const others = levers.filter((one) => one.id !== id)
  const positions = others.map(({ position }) => position)
  const positionOf = (known: string | null) => others.find((one) => one.id === known)?.position
  const before = positionOf(beforeId) ?? ''
  const last =
    positions
      .filter((one) => one < before)
      .toSorted()
      .at(-1) ?? ''
  const after = positionOf(afterId) ?? last
  let code = 32
  while (positions.includes(after + String.fromCharCode(code))) code -= 1
  return after + String.fromCharCode(code)
}

function placeAt(others: readonly string[], index: number): Place {
  return { afterId: others[index - 1] ?? null, beforeId: others[index] ?? null }
}

function without(ids: readonly string[], id: string): string[] {
  return ids.filter((one) => one !== id)
}
