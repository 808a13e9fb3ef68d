import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makePushSpacing } from './push-spacing.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('who types is sent at once, who holds a key down twenty times a second', async () => {
  const wait = makePushSpacing(Date.now)
  const begun = Date.now()
  await wait()
  expect(Date.now() - begun).toBe(0)
  const held = async () => {
    for (let times = 0; times < 20; times += 1) await wait()
  }
  const done = held()
  await vi.advanceTimersByTimeAsync(999)
  await vi.advanceTimersByTimeAsync(1)
  await done
  expect(Date.now() - begun).toBe(1_000)
})
