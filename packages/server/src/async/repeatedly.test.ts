import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { repeatedly } from './repeatedly.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('it is done at once and at each turn, also after one that failed', async () => {
  const faults: unknown[] = []
  const work = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('away')).mockResolvedValue()
  const repetition = repeatedly(work, { milliseconds: 100, onFault: (fault) => faults.push(fault) })
  expect(work).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(200)
  expect(work).toHaveBeenCalledTimes(3)
  expect(faults).toEqual([new Error('away')])
  await repetition.stop()
})

test('a turn waits for the one before, and stopping for the one under way; then it is done no more', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const work = vi.fn<() => Promise<void>>().mockReturnValueOnce(promise).mockResolvedValue()
  const repetition = repeatedly(work, { milliseconds: 100, onFault: () => undefined })
  await vi.advanceTimersByTimeAsync(150)
  expect(work).toHaveBeenCalledTimes(1)
  let isOver = false
  const stopping = repetition.stop().then(() => (isOver = true))
  await vi.advanceTimersByTimeAsync(100)
  expect(isOver).toBe(false)
  resolve()
  await stopping
  const done = work.mock.calls.length
  await vi.advanceTimersByTimeAsync(500)
  expect(work).toHaveBeenCalledTimes(done)
})
