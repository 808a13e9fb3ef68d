interface Someone {
  id: string
  displayName: string
}

interface ConfirmedBody {
  id: string
  name: string
}

/** What one person did, and for which body: of which they were a member then, as administrators said. */
export interface Contribution {
  person: Someone
  memberOf: ConfirmedBody | null
  amount: number
}

export interface BodyGroup {
  /** Null for people who were a member of none: what they say of themselves does not count. */
  memberOf: ConfirmedBody | null
  amount: number
  people: { id: string; displayName: string; amount: number }[]
}

/** What people did, body by body: those that did most first, and in each of them the people who did most. */
export function groupByBody(contributions: readonly Contribution[]): BodyGroup[] {
  const groups = Map.groupBy(contributions, ({ memberOf }) => memberOf?.id ?? null)
  const bodies = [...groups.values()].flatMap((group): BodyGroup[] => {
    const [first] = group
    if (!first) return []
    const people = [...Map.groupBy(group, ({ person }) => person.id).values()].flatMap(personOf)
    return [{ memberOf: first.memberOf, amount: sumOf(group), people: people.toSorted(byAmount) }]
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
