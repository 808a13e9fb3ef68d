import * as Y from 'yjs'
import { seededChance, type Chance } from '../../torture/seeded-chance.ts'
import type { Broken } from './broken.ts'
import { makeClock } from './clock.ts'
import { hostilePush } from './hostile-push.ts'
import { judge } from './judge.ts'
import { MemoryTexts } from './memory-texts.ts'
import { SimulatedNode } from './simulated-node.ts'
import { SimulatedPerson, type Surroundings } from './simulated-person.ts'

export interface SeedResult {
  faults: string[]
  /** Which kinds of faults happened, and how often. */
  happened: Record<string, number>
  changes: number
}

/** Simulated milliseconds. */
const stormMilliseconds = 5_000
const calmMilliseconds = 60_000

/** One simulated afternoon: several people write one text while everything fails; then all is calm, and all is judged. */
export async function runSeed(seed: string, broken: Broken | null = null): Promise<SeedResult> {
  const chance = seededChance(seed)
  const clock = makeClock()
  const start = new Y.Doc()
  start.clientID = 1
  start.getText('body').insert(0, 'abc abc ')
  const texts = new MemoryTexts(Y.encodeStateAsUpdate(start), broken)
  const ringAll = () => nodes.forEach((node) => clock.after(chance.between(0, 10), () => node.ring()))
  const nodes = [0, 1].map(() => new SimulatedNode(texts, { ringAll, random: chance.next, broken }))
  const storm = { isOn: true }
  const around: Surroundings = { clock, texts, nodes, loss: 0.15, broken, isStormy: () => storm.isOn }
  const people = ['a', 'b', 'c', 'd'].slice(0, chance.between(2, 4)).map((name) => {
    texts.mayWrite.set(name, true)
    return new SimulatedPerson(name, name, chance.for(name), around)
  })
  const outdated = new SimulatedPerson('o', 'o', chance.for('o'), around, 0)
  texts.mayWrite.set('o', true)
  const happened: Record<string, number> = {}

  for (const person of [...people, outdated]) void person.open()
  while (clock.now() < stormMilliseconds) {
    await clock.runUntil(clock.now() + chance.between(5, 60))
    const person = chance.pick(people)
    const what = eventOf(chance)
    happened[what] = (happened[what] ?? 0) + 1
    carryOut(what, person)
  }
  storm.isOn = false
  for (const person of people) person.comeBack()
  for (let beat = 0; beat < 12; beat += 1) {
    await clock.runUntil(clock.now() + calmMilliseconds / 12)
    people.forEach((person) => person.refollow())
  }
  await clock.runUntil(clock.now() + 1_000)
  return { faults: judge({ texts, people }), happened, changes: texts.everything.length }

  function carryOut(what: ReturnType<typeof eventOf>, person: SimulatedPerson): void {
    if (what === 'type') person.type()
    else if (what === 'erase') person.erase()
    else if (what === 'cut') {
      person.cut()
      clock.after(chance.between(50, 1_500), () => person.comeBack())
    } else if (what === 'reload') {
      person.dieTab()
      clock.after(chance.between(10, 300), () => void person.open())
    } else if (what === 'crash before commit') texts.nextCrash = 'BEFORE_COMMIT'
    else if (what === 'crash after commit') texts.nextCrash = 'AFTER_COMMIT'
    else if (what === 'node dies') chance.pick(nodes).die()
    else if (what === 'reconnect') person.refollow()
    else if (what === 'trim') texts.compact(chance.below(4))
    else if (what === 'hostile') hostilePush({ texts, node: chance.pick(nodes), chance, attacker: person, people })
    else toggleRight(person)
  }

  function toggleRight(person: SimulatedPerson): void {
    texts.mayWrite.set(person.id, !texts.mayWrite.get(person.id))
    clock.after(chance.between(100, 500), () => {
      texts.mayWrite.set(person.id, true)
      person.dieTab()
      void person.open()
    })
  }
}

function eventOf(chance: Chance) {
  const draw = chance.below(100)
  if (draw < 60) return 'type'
  if (draw < 68) return 'erase'
  if (draw < 72) return 'cut'
  if (draw < 75) return 'reload'
  if (draw < 78) return 'crash before commit'
  if (draw < 81) return 'crash after commit'
  if (draw < 84) return 'node dies'
  if (draw < 87) return 'reconnect'
  if (draw < 90) return 'trim'
  if (draw < 97) return 'hostile'
  return 'right ends'
}
