import { setTimeout as sleep } from 'node:timers/promises'
import type { Cluster } from '../../support/postgres/postgres.ts'
import type { FaultKind, PlannedFault } from './fault-plan.ts'
import type { FaultProxy, Weather } from './fault-proxy.ts'
import type { TortureFollower } from '../follower.ts'
import type { Chance } from '../seeded-chance.ts'
import type { TortureNode } from '../torture-node.ts'

export interface Patient {
  nodes: readonly TortureNode[]
  followers: readonly TortureFollower[]
  /** Null when it is not ours to stop. */
  cluster: Cluster | null
  /** Faults that were found in how nodes end, in sentences. */
  faults: string[]
  /** What was measured on the way. */
  figures: Record<string, number>
}

type Harm = (patient: Patient, node: TortureNode, fault: PlannedFault, chance: Chance) => Promise<void> | void

const longestStopMilliseconds = 25_000

const harms: Record<FaultKind, Harm> = {
  cut: (_, { clients }) => clients.cut(),
  'cut some': (_, { clients }, _fault, chance) => clients.cut(() => chance.happens(0.4)),
  delay: (_, { clients }, { lasts }, chance) => during(clients, lasts, { delayMilliseconds: chance.between(20, 400) }),
  stall: (_, { clients }, { lasts }) => during(clients, lasts, { stalled: true }),
  async 'lose answers'(_, { clients }, { lasts }) {
    await during(clients, lasts, { losesAnswers: true })
    clients.heal()
  },
  'half close': (_, { clients }, _fault, chance) => clients.halfClose(() => chance.happens(0.3)),
  roam: ({ followers }, _node, _fault, chance) =>
    followers.filter(() => chance.happens(0.5)).forEach((follower) => follower.roam()),
  async kill(_, node, { lasts }) {
    await node.end('SIGKILL')
    await sleep(lasts)
    await node.start()
  },
  async terminate({ faults }, node) {
    if (node.processId() === null) return
    const { status, milliseconds, isShared, lastWords } = await node.end('SIGTERM')
    if (status !== 0 && !isShared) faults.push(`a node that was asked to stop ended with ${status}: ${lastWords}`)
    if (milliseconds > longestStopMilliseconds) faults.push(`a node took ${Math.round(milliseconds)} ms to stop`)
    await node.start()
  },
  async 'stop database'({ cluster }, _node, { lasts }, chance) {
    if (!cluster) return
    await cluster.halt(chance.pick(['fast', 'immediate']))
    await sleep(lasts)
    await cluster.resume()
  },
  'cut database': (_, { database }) => database.cut(),
  'slow database': (_, { database }, { lasts }, chance) =>
    during(database, lasts, { delayMilliseconds: chance.between(5, 60) }),
  async 'lose commits'(_, { database }, { lasts }) {
    await during(database, lasts, { losesAnswers: true })
    database.heal()
  },
  async 'deaf bell'(_, { bell }, { lasts }) {
    await during(bell, lasts, { losesAnswers: true })
    bell.heal()
  },
  'cut bell': (_, { bell }) => bell.cut(),
}

async function during(proxy: FaultProxy, milliseconds: number, weather: Partial<Weather>): Promise<void> {
  proxy.setWeather(weather)
  await sleep(milliseconds)
  proxy.setWeather(
    Object.fromEntries(Object.keys(weather).map((name) => [name, name === 'delayMilliseconds' ? 0 : false])),
  )
}

/** Does one harm and undoes it after its time. */
export async function carryOutFault(patient: Patient, fault: PlannedFault, chance: Chance): Promise<void> {
  const node = patient.nodes[fault.node]
  if (node) await harms[fault.kind](patient, node, fault, chance.for(fault.name))
}
