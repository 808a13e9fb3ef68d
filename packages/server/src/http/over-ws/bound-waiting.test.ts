import { limits } from '@leviers/shared/limits'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { boundWaiting } from './bound-waiting.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const { waitingBytes: maxOfOne, waitingBytesOfAll: most } = limits.socket

function reader(bytes: number) {
  const socket = { close: vi.fn(), terminate: vi.fn() }
  return { socket, writer: { isOpen: () => socket.close.mock.calls.length === 0, waitingBytes: () => bytes } }
}

test('slow readers that keep within their own bound are closed when all together leave too much unread, the slowest first', async () => {
  const slow = Array.from({ length: most / maxOfOne + 3 }, () => reader(maxOfOne - 1_000))
  const quick = Array.from({ length: 100 }, () => reader(10))
  const stop = boundWaiting(() => [...quick, ...slow])
  await vi.advanceTimersByTimeAsync(1_000)
  const closed = slow.filter(({ socket }) => socket.close.mock.calls.length > 0)
  expect(closed).toHaveLength(3)
  expect(closed[0]?.socket.close).toHaveBeenCalledExactlyOnceWith(1013, 'UNAVAILABLE')
  expect(quick.every(({ socket }) => socket.close.mock.calls.length === 0)).toBe(true)
  // What waits is held until they are gone.
  await vi.advanceTimersByTimeAsync(2_000)
  expect(closed.every(({ socket }) => socket.terminate.mock.calls.length === 1)).toBe(true)
  stop()
})

test('nobody is closed while what is unread is within the bound', async () => {
  const readers = Array.from({ length: most / maxOfOne }, () => reader(maxOfOne))
  const stop = boundWaiting(() => readers)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(readers.every(({ socket }) => socket.close.mock.calls.length === 0)).toBe(true)
  stop()
})
