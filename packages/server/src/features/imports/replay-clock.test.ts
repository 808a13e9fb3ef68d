import { expect, test } from 'vitest'
import { makeReplayClock } from './replay-clock.ts'

const second = (seconds: number) => new Date(1_700_000_000_000 + seconds * 1_000)

test('sixty times faster, a minute is a second, and the first act comes at once', () => {
  let now = 0
  const clock = makeReplayClock({ speed: 60, now: () => now })
  expect(clock.waitBefore(second(0))).toEqual({ wait: 0, cut: null })
  expect(clock.waitBefore(second(60))).toEqual({ wait: 1_000, cut: null })
  now = 1_000
  expect(clock.waitBefore(second(90))).toEqual({ wait: 500, cut: null })
})

test('a slow machine is caught up with', () => {
  let now = 0
  const clock = makeReplayClock({ speed: 1, now: () => now })
  clock.waitBefore(second(0))
  now = 1_700
  expect(clock.waitBefore(second(1))).toEqual({ wait: 0, cut: null })
  expect(clock.waitBefore(second(2))).toEqual({ wait: 300, cut: null })
})

test('a silence of more than ten seconds is shortened, and said', () => {
  const clock = makeReplayClock({ speed: 60, now: () => 0 })
  clock.waitBefore(second(0))
  expect(clock.waitBefore(second(60 * 10))).toEqual({ wait: 10_000, cut: null })
  expect(clock.waitBefore(second(60 * 10 + 3_600))).toEqual({ wait: 12_000, cut: 60_000 })
})
