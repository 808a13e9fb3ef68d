import type { Chance } from '../seeded-chance.ts'

/** Each kind of fault that a run can meet. */
export const faultKinds = [
  'cut',
  'cut some',
  'delay',
  'stall',
  'lose answers',
  'half close',
  'roam',
  'kill',
  'terminate',
  'stop database',
  'cut database',
  'slow database',
  'lose commits',
  'deaf bell',
  'cut bell',
] as const
export type FaultKind = (typeof faultKinds)[number]

export interface PlannedFault {
  kind: FaultKind
  /** Milliseconds after the beginning. */
  at: number
  lasts: number
  node: number
  /** For what needs chance of its own while it happens. */
  name: string
}

const longest: Record<FaultKind, number> = {
  cut: 0,
  'cut some': 0,
  delay: 3_000,
  stall: 3_000,
  'lose answers': 600,
  'half close': 0,
  roam: 0,
  kill: 500,
  terminate: 0,
  'stop database': 1_200,
  'cut database': 0,
  'slow database': 2_000,
  'lose commits': 400,
  'deaf bell': 4_000,
  'cut bell': 0,
}

/**
 * What goes wrong, when, where and for how long. Every kind comes before any comes again, in an order of chance; a node
 * that was ended has time to come back.
 */
export function faultPlan(
  chance: Chance,
  {
    milliseconds,
    nodes,
    every,
    kinds = faultKinds,
  }: { milliseconds: number; nodes: number; every: number; kinds?: readonly FaultKind[] },
): PlannedFault[] {
  const plan: PlannedFault[] = []
  let deck: FaultKind[] = []
  for (let at = every; at < milliseconds; at += chance.between(Math.ceil(every / 2), Math.ceil(every * 1.5))) {
    if (deck.length === 0) deck = shuffled(chance, kinds)
    const kind = deck.pop()
    if (!kind) break
    const most = longest[kind]
    const lasts = most === 0 ? 0 : chance.between(Math.ceil(most / 4), most)
    plan.push({ kind, at, lasts, node: chance.below(nodes), name: `${plan.length} ${kind}` })
  }
  return plan
}

function shuffled<Item>(chance: Chance, items: readonly Item[]): Item[] {
  const left = [...items]
  const order: Item[] = []
  while (left.length > 0) order.push(...left.splice(chance.below(left.length), 1))
  return order
}
