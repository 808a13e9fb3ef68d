import type { College } from '@leviers/shared/roles'

interface Someone {
  id: string
  displayName: string
  college: College
}

/** What one person did, and for which body. */
export interface Contribution {
  person: Someone
  organisation: string | null
  amount: number
}

export interface Body {
  /** Null for people without one: they are of a college. */
  organisation: string | null
  college: College
  amount: number
  people: { id: string; displayName: string; amount: number }[]
}

/** What people did, body by body: those that did most first, and in each of them the people who did most. */
export function groupByBody(contributions: readonly Contribution[]): Body[] {
  const groups = Map.groupBy(contributions, ({ organisation, person }) => organisation ?? `college ${person.college}`)
  const bodies = [...groups.values()].flatMap((group): Body[] => {
    const [first] = group
    if (!first) return []
    const people = [...Map.groupBy(group, ({ person }) => person.id).values()].flatMap(personOf)
    const { organisation, person } = first
    return [{ organisation, college: person.college, amount: sumOf(group), people: people.toSorted(byAmount) }]
  })
  return bodies.toSorted(byAmount)
}

function personOf(group: readonly Contribution[]) {
  const [first] = group
  return first ? [{ id: first.person.id, displayName: first.person.displayName, amount: sumOf(group) }] : []
}

function sumOf(group: readonly Contribution[]): number {
  return group.reduce((sum, { amount }) => sum + amount, 0)
}

function byAmount(one: { amount: number }, other: { amount: number }): number {
  return other.amount - one.amount
}

/** A whole, usually a hundred percent, shared in whole numbers that add up to it: the largest remainders are rounded up. */
export function percentages(amounts: readonly number[], whole = 100): number[] {
  const all = amounts.reduce((sum, amount) => sum + amount, 0)
  if (all === 0) return amounts.map(() => 0)
  const exact = amounts.map((amount) => (whole * amount) / all)
  const missing = whole - exact.reduce((sum, share) => sum + Math.floor(share), 0)
  const order = exact.map((share, place) => ({ place, rest: share % 1 })).toSorted((a, b) => b.rest - a.rest)
  const raised = new Set(order.slice(0, missing).map(({ place }) => place))
  return exact.map((share, place) => Math.floor(share) + (raised.has(place) ? 1 : 0))
}
