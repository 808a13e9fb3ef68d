import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Throttle } from './throttle.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what is asked for is done at once, then once for all that ask before the pause is over', () => {
  const act = vi.fn()
  const throttle = new Throttle(act, 100)
  throttle.ask()
  throttle.ask()
  throttle.ask()
  expect(act).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(100)
  expect(act).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(1_000)
  expect(act).toHaveBeenCalledTimes(2)
})

test('when there was nothing to do no pause is due, and nothing is done after it was stopped', () => {
  const act = vi.fn<() => boolean>().mockReturnValueOnce(false).mockReturnValue(true)
  const throttle = new Throttle(act, 100)
  throttle.ask()
  throttle.ask()
  expect(act).toHaveBeenCalledTimes(2)
  throttle.ask()
  throttle.stop()
  vi.advanceTimersByTime(1_000)
  expect(act).toHaveBeenCalledTimes(2)
})
