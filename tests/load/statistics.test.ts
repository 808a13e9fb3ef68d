import { expect, test } from 'vitest'
import { judgeGoals } from './goals.ts'
import { median, quantile, rounded, speedRatios } from './statistics.ts'

test('the median of an even count is the mean of the two in the middle, whatever the order', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([9, 1, 5, 3])).toBe(4)
})

test('a percentile is one of the numbers, and the last is the most', () => {
  const numbers = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect(quantile(numbers, 0.5)).toBe(51)
  expect(quantile(numbers, 0.95)).toBe(96)
  expect(quantile(numbers, 1)).toBe(100)
})

test('who costs half as much is twice as fast, and each round is compared with itself', () => {
  // The second round was on a machine three times as busy: it changes nothing.
  const costs = { ours: [10, 30, 10], theirs: [20, 60, 20], other: [5, 15, 50] }
  expect(speedRatios(costs, 'ours')).toEqual({ theirs: 2, other: 0.5 })
})

test('three digits count', () => {
  expect([rounded(12_345), rounded(0.012_345), rounded(1.995)]).toEqual([12_300, 0.0123, 2])
})

test('a goal is reached, missed, or not spoken of where nothing was measured', () => {
  const results = { latency: { toTheLastScreen: { p95: 150, p99: 401 } } }
  expect(judgeGoals(results).map(({ wanted, found, isReached }) => ({ wanted, found, isReached }))).toEqual([
    { wanted: '≤ 150', found: 150, isReached: true },
    { wanted: '≤ 400', found: 401, isReached: false },
  ])
})
