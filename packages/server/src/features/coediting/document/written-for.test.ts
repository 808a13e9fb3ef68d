import { expect, test } from 'vitest'
import { writtenFor } from './written-for.js'

test('what somebody wrote before they joined a body, for it, and after they left it is told apart', () => {
  const runs = [
    { clientId: 7, from: 20, characters: 4 },
    { clientId: 7, from: 0, characters: 15 },
    { clientId: 8, from: 0, characters: 3 },
  ]
  const bodies = new Map([
    [7, [[10, 'park'] as const, [22, null] as const]],
    [8, [[0, 'school'] as const]],
  ])
  expect(writtenFor(runs, bodies)).toEqual([
    [7, 'park', 7],
    [7, null, 12],
    [8, 'school', 3],
  ])
})

test('of whom nobody vouched for, nothing is written for a body', () => {
  expect(writtenFor([{ clientId: 7, from: 3, characters: 4 }], new Map())).toEqual([[7, null, 4]])
})
