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
  const results = { latency: { unseen: 0, toTheLastScreen: { p95: 150, p99: 401 } } }
  expect(judgeGoals(results).map(({ wanted, found, isReached }) => ({ wanted, found, isReached }))).toEqual([
    { wanted: '≤ 150', found: 150, isReached: true },
    { wanted: '≤ 400', found: 401, isReached: false },
    { wanted: '≤ 0', found: 0, isReached: true },
  ])
})

test('the fan-out to a thousand is judged by the table of a thousand', () => {
  const tables = [
    { followers: 100, ratios: { raw: 0.2 } },
    { followers: 1_000, ratios: { raw: 1.1 } },
  ]
  expect(judgeGoals({ 'fan-out': { tables } })).toEqual([
    { goal: '1000 followers ÷ raw ws', wanted: '≥ 0.9', found: 1.1, isReached: true },
  ])
})

test('catching up is judged by the price of one event, where events are told', () => {
  const rows = [
    { missed: 100, answer: 'EVENTS', cpu: 10 },
    { missed: 1_000, answer: 'EVENTS', cpu: 110 },
    { missed: 9_000, answer: 'RESET, then the page', cpu: 3 },
  ]
  expect(judgeGoals({ 'catch-up': { tables: [{ rows }] } })[0]).toMatchObject({ found: 1.1, isReached: true })
})
