import { expect, test } from 'vitest'
// @ts-expect-error plain JavaScript, without types
import { makeChance } from './chance.mjs'
// @ts-expect-error plain JavaScript, without types
import { faultsOfAcknowledgements, faultsOfFold, faultsOfLog, faultsOfSlice, folded } from './judge.mjs'

const vote = (number: number) => ({ type: 'VoteCast', number })

test('a log with a hole, a double or a wrong head is noticed', () => {
  const event = (number: number, operationId: string | null = null) => ({ number, operationId })
  expect(faultsOfLog([event(1), event(2)], 2)).toEqual([])
  expect(faultsOfLog([event(1), event(3)], 2)).toHaveLength(1)
  expect(faultsOfLog([event(1), event(2)], 3)).toHaveLength(1)
  expect(faultsOfLog([event(1, 'a'), event(2, 'a')], 2)).toHaveLength(1)
})

test('an acknowledged act that is lost, is another one, or was refused and is there is noticed', () => {
  const found = { operations: [{ operationId: 'a', number: 1 }], events: [{ operationId: 'a', number: 1 }] }
  const told = (acknowledged: object[], refused: object[] = []) =>
    faultsOfAcknowledgements({ acknowledged, refused }, found)
  expect(told([{ operationId: 'a', number: 1 }])).toEqual([])
  expect(told([{ operationId: 'b', number: 2 }])).toHaveLength(1)
  expect(told([{ operationId: 'a', number: 2 }])).toHaveLength(1)
  expect(told([], [{ operationId: 'a' }])).toHaveLength(1)
})

test.each([
  ['whole', [vote(1), { type: 'TalliesMoved', number: 4, since: 2 }, vote(5)], 0],
  ['with a hole', [vote(1), vote(3), vote(4), vote(5)], 1],
  ['with a double', [vote(1), vote(2), vote(2), vote(3), vote(4), vote(5)], 1],
  ['in disorder', [vote(1), vote(3), vote(2), vote(4), vote(5)], 2],
  ['too short', [vote(1), vote(2)], 1],
  ['with positions told again', [vote(1), vote(2), { type: 'TalliesMoved', number: 5, since: 2 }], 1],
  ['with a snapshot instead of some', [vote(1), { type: 'BoardReset', number: 4 }, vote(5)], 0],
])('a slice that is %s is judged so', (_name, items, faults) => {
  expect(faultsOfSlice({ from: 0, items }, 5)).toHaveLength(faults)
})

test('what is folded from events and differs from what is read is noticed', () => {
  const lever = { id: 'l', title: 'Un levier', commentCount: 0, tally: { agree: 0, number: 0 } }
  const items = [
    { event: { lever } },
    { event: { leverId: 'l', tally: { agree: 2, number: 3 } } },
    { event: { tallies: [{ leverId: 'l', tally: { agree: 1, number: 2 } }] } },
  ]
  const fresh = (agree: number) => ({
    levers: new Map([['l', { id: 'l', title: 'Un levier' }]]),
    comments: new Map(),
    tallies: new Map([['l', { agree, number: 3 }]]),
  })
  expect(faultsOfFold(folded(items), fresh(2))).toEqual([])
  expect(faultsOfFold(folded(items), fresh(1))).toHaveLength(1)
})

test('a seed repeats its chance, and another one does not', () => {
  const draws = (seed: number) => {
    const chance = makeChance(seed)
    return Array.from({ length: 5 }, () => chance.next())
  }
  expect(draws(5)).toEqual(draws(5))
  expect(draws(5)).not.toEqual(draws(6))
})
