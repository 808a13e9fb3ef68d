import { limits } from '@leviers/shared/limits'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeOverload } from './overload.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const { most, whenLate, whenFull } = limits.overload
const well = { memoryShare: 0.3, lateMilliseconds: 20 }

/** How many begin before one is refused, and what ends them all. */
function fill(overload: ReturnType<typeof makeOverload>) {
  const ends: (() => void)[] = []
  while (!overload.isFull()) ends.push(overload.begin())
  return { count: ends.length, endAll: () => ends.forEach((end) => end()) }
}

test('fewer may be under way when memory is nearly full or what is due comes late, but always some', async () => {
  let strain = well
  const overload = makeOverload(() => strain)
  const counts = []
  for (const now of [well, { ...well, lateMilliseconds: 5_000 }, { ...well, memoryShare: 0.95 }]) {
    strain = now
    await vi.advanceTimersByTimeAsync(1_000)
    const { count, endAll } = fill(overload)
    counts.push(count)
    endAll()
  }
  expect(counts).toEqual([most, whenLate, whenFull])
  expect(whenFull).toBeGreaterThan(0)
  overload.stop()
})

test('what is too much is refused with the time to come back, and taken again as soon as others have ended', () => {
  const overload = makeOverload(() => well)
  const { endAll } = fill(overload)
  expect(() => overload.refuse()).toThrow(expect.objectContaining({ code: 'UNAVAILABLE', details: { retryAfter: 2 } }))
  endAll()
  endAll()
  expect(() => overload.refuse()).not.toThrow()
  expect(fill(overload).count).toBe(most)
  overload.stop()
})
