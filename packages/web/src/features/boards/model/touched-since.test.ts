import { expect, test } from 'vitest'
import { touchedSince } from './touched-since.js'

const levers = [
  { id: 'a', lastNumber: 3 },
  { id: 'b', lastNumber: 8 },
  { id: 'c', lastNumber: 9 },
]

test('what changed after the last visit is new, unless it was read since', () => {
  expect(touchedSince(levers, { board: 5, levers: {} })).toBe(2)
  expect(touchedSince(levers, { board: 5, levers: { b: 8 } })).toBe(1)
})

test('at a first visit nothing is new', () => {
  expect(touchedSince(levers, { board: null, levers: {} })).toBe(0)
})
