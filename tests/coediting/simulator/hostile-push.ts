import * as Y from 'yjs'
import { docOf } from '../../../packages/server/src/features/coediting/document/text-state.ts'
import type { Chance } from '../../torture/seeded-chance.ts'
import type { MemoryTexts } from './memory-texts.ts'
import type { SimulatedNode } from './simulated-node.ts'
import type { SimulatedPerson } from './simulated-person.ts'

interface Attack {
  texts: MemoryTexts
  node: SimulatedNode
  chance: Chance
  attacker: SimulatedPerson
  people: readonly SimulatedPerson[]
}

/** A client that is no editor sends what no editor would: under its own client id or under somebody else's. */
export function hostilePush({ texts, node, chance, attacker, people }: Attack): void {
  const own = attacker.pen?.clientId
  const victim = people.find((person) => person !== attacker)?.pen?.clientId
  if (!own || !victim) return
  // What the victim could have written next.
  const { rows, snapshot, snapshotNumber } = texts.reading()
  const forged = docOf({ snapshot, rows: rows.filter(({ number }) => number > snapshotNumber) })
  const before = Y.encodeStateVector(forged)
  forged.clientID = victim
  forged.getText('body').insert(0, 'forged ')
  const garbage = Uint8Array.from({ length: chance.between(1, 30) }, () => chance.below(256))
  const isForged = chance.happens(0.6)
  const push = {
    leverId: texts.leverId,
    personId: attacker.id,
    operationId: `${chance.next()}`,
    clientId: isForged ? victim : own,
    schemaVersion: 1,
    update: isForged ? Y.encodeStateAsUpdate(forged, before) : chance.pick([Y.encodeStateAsUpdateV2(forged), garbage]),
    at: new Date(0),
  }
  node.push(push).catch(() => undefined)
}
