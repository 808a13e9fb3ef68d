import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeSlowConnection } from './slow-connection.js'
import { makeStore } from '../base/store.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a line that does not answer for a second and a half is doubted, until it answers', async () => {
  const shown = makeStore(false)
  const doubt = makeSlowConnection(shown)
  const answer = Promise.withResolvers<string>()
  const waited = doubt.waitFor(answer.promise)
  await vi.advanceTimersByTimeAsync(1_400)
  expect(shown.get()).toBe(false)
  await vi.advanceTimersByTimeAsync(200)
  expect(shown.get()).toBe(true)
  answer.resolve('there')
  expect(await waited).toBe('there')
  expect(shown.get()).toBe(false)
})

test('an answer that comes soon, or a refusal, raises no doubt', async () => {
  const shown = makeStore(false)
  const doubt = makeSlowConnection(shown)
  await doubt.waitFor(Promise.resolve())
  await expect(doubt.waitFor(Promise.reject(new Error('refused')))).rejects.toThrow('refused')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(shown.get()).toBe(false)
})
