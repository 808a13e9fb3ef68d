import { expect, test } from 'vitest'
import { editDistance } from './edit-distance.js'

test.each([
  ['jardin', 'jardin', 0],
  ['jardn', 'jardin', 1],
  ['jardiin', 'jardin', 1],
  ['jarbin', 'jardin', 1],
  ['jadrin', 'jardin', 1],
  ['jardin', 'navette', 6],
  ['', 'abc', 3],
])('between « %s » and « %s » there are %i slips of the pen', (one, other, slips) => {
  expect(editDistance(one, other)).toBe(slips)
  expect(editDistance(other, one)).toBe(slips)
})
