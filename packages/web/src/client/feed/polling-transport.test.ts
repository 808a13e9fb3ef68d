import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ConnectionState, Following } from './follow.js'
import { PollingTransport } from './polling-transport.js'
import { Refusal } from '../request/refusal.js'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A page that polls: what it asks, and what it is told of the connection. */
function aPage() {
  const wakers = new Set<() => void>()
  const states: ConnectionState[] = []
  const transport = new PollingTransport({
    environment: {
      isOnline: () => true,
      isHidden: () => false,
      random: () => 0.5,
      onChange(listener) {
        wakers.add(listener)
        return () => wakers.delete(listener)
      },
    },
    trySocket: () => Promise.resolve(false),
    onState: (state) => states.push(state),
    onSocket: () => undefined,
  })
  return { transport, states, comeBack: () => wakers.forEach((wake) => wake()) }
}

/** Something to follow whose questions are answered one after the other, the last again and again. */
function aStream(...answers: (Refusal | null)[]) {
  const poll = vi.fn(() => {
    const refusal = answers.length > 1 ? answers.shift() : answers[0]
    return refusal ? Promise.reject(refusal) : Promise.resolve({ events: [], cursor: '', more: false })
  })
  const [onRefused, onPollingEnded] = [vi.fn(), vi.fn()]
  const follow = {
    subscription: '',
    variables: {},
    after: '',
    eventOf: () => ({ cursor: '' }),
    onEvent: () => undefined,
  }
  const following: Following = { follow: { ...follow, poll, onRefused, onPollingEnded }, after: '', stopped: false }
  return { following, poll, onRefused, onPollingEnded }
}

const refusal = (code: string, retryAfter?: number) => new Refusal({ code, sentence: '', details: { retryAfter } })
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000)

test.each(['TOO_MANY_REQUESTS', 'UNAVAILABLE', 'UNREACHABLE'])(
  'whoever is told to come back later (%s) comes when the server said, and no sooner because they look at the page',
  async (code) => {
    const { transport, states, comeBack } = aPage()
    const { following, poll } = aStream(refusal(code, 30), null)
    transport.add(following)
    await seconds(29)
    expect(states).toEqual(['reconnecting'])
    comeBack()
    await seconds(0.5)
    expect(poll).toHaveBeenCalledTimes(1)
    await seconds(0.6)
    expect(poll).toHaveBeenCalledTimes(2)
    expect(states).toEqual(['reconnecting', 'polling'])
    transport.stop()
  },
)

test('those who were told the same do not come back in the same moment', async () => {
  const { transport } = aPage()
  const { following, poll } = aStream(refusal('UNAVAILABLE', 30), null)
  transport.add(following)
  await seconds(31)
  expect(poll).toHaveBeenCalledTimes(1)
  await seconds(4)
  expect(poll).toHaveBeenCalledTimes(2)
  transport.stop()
})

test('what is refused for good is not asked for again, and the rest goes on', async () => {
  const { transport, states } = aPage()
  const [gone, there] = [aStream(refusal('NOT_FOUND')), aStream(null)]
  transport.add(gone.following)
  transport.add(there.following)
  await seconds(10)
  expect(gone.poll).toHaveBeenCalledTimes(1)
  expect(gone.onRefused).toHaveBeenCalledTimes(1)
  expect(there.poll.mock.calls.length).toBeGreaterThan(1)
  expect(new Set(states)).toEqual(new Set(['polling']))
  transport.stop()
})

test('what comes new is asked for at once', async () => {
  const { transport } = aPage()
  transport.add(aStream(null).following)
  await seconds(1)
  const { following, poll } = aStream(null)
  transport.add(following)
  await seconds(0)
  expect(poll).toHaveBeenCalledTimes(1)
  transport.stop()
})

test('what is not followed any more, or another way, is told so once', async () => {
  const { transport } = aPage()
  const [left, rest] = [aStream(null), aStream(null)]
  transport.add(left.following)
  transport.add(rest.following)
  await seconds(1)
  transport.remove(left.following)
  expect([left.onPollingEnded, rest.onPollingEnded].map(({ mock }) => mock.calls.length)).toEqual([1, 0])
  transport.stop()
  expect([left.onPollingEnded, rest.onPollingEnded].map(({ mock }) => mock.calls.length)).toEqual([1, 1])
})
