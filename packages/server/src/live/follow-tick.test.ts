import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeLogger } from '../logger.js'
import { FollowTick, type WentBack } from './follow-tick.js'
import type { Head, LookedAt } from './followed-heads.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A tick over logs of which the test says where they stand. */
function aTick(heads: Map<string, Head>) {
  const looks: number[] = []
  const back: WentBack[] = []
  const tick = new FollowTick({
    logger: makeLogger({ logLevel: 'silent' }),
    onWentBack: (logs) => void back.push(...logs),
    readMoved(followed) {
      looks.push(followed.length)
      const moved = followed.flatMap(({ id, last }: LookedAt, index) => {
        const head = heads.get(id) ?? null
        return head?.epoch === last?.epoch && head?.number === last?.number ? [] : [[index, head] as const]
      })
      return Promise.resolve(new Map(moved))
    },
  })
  const follow = (streamId: string, number: number) => {
    const follower = { log: 'STREAM' as const, streamId, told: number, news: 0 }
    const leave = tick.follow({ ...follower, number: () => follower.told, onNews: () => void (follower.news += 1) })
    return Object.assign(follower, { leave })
  }
  return { tick, follow, looks, back }
}

const at = (number: number, epoch = 'one'): Head => ({ epoch, number })

test('however much is followed, one look every two seconds tells who has news, and only them', async () => {
  const heads = new Map([...Array(1_000).keys()].map((index) => [`log ${index}`, at(5)]))
  const { tick, follow, looks } = aTick(heads)
  const followers = [...heads.keys()].map((id) => follow(id, 5))
  await vi.advanceTimersByTimeAsync(4_000)
  expect(looks).toEqual([1_000, 1_000])
  expect(followers.every(({ news }) => news === 0)).toBe(true)
  heads.set('log 7', at(6))
  await vi.advanceTimersByTimeAsync(2_000)
  expect(followers.flatMap(({ streamId, news }) => (news > 0 ? [streamId] : []))).toEqual(['log 7'])
  await tick.stop()
})

test('whoever was told only a part is woken again until they know all', async () => {
  const { tick, follow } = aTick(new Map([['log', at(9)]]))
  const follower = follow('log', 5)
  await vi.advanceTimersByTimeAsync(2_000)
  follower.told = 8
  await vi.advanceTimersByTimeAsync(2_000)
  follower.told = 9
  await vi.advanceTimersByTimeAsync(4_000)
  expect(follower.news).toBe(2)
  await tick.stop()
})

test('a log that stands lower than what was told, has another epoch or is no more is reported once', async () => {
  const heads = new Map([
    ['lower', at(9)],
    ['renewed', at(9)],
    ['lost', at(9)],
    ['fine', at(9)],
    ['new here', at(3)],
  ])
  const { tick, follow, back } = aTick(heads)
  for (const id of ['lower', 'renewed', 'lost', 'fine']) follow(id, 9)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(back).toEqual([])
  heads.set('lower', at(4)).set('renewed', at(12, 'two')).set('fine', at(10)).delete('lost')
  // Told up to 9 before it was looked at the first time.
  follow('new here', 9)
  await vi.advanceTimersByTimeAsync(2_000)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(back.map(({ streamId }) => streamId).toSorted()).toEqual(['lost', 'lower', 'new here', 'renewed'])
  await tick.stop()
})

test('nothing is read when nobody follows anything', async () => {
  const { tick, follow, looks } = aTick(new Map([['log', at(1)]]))
  follow('log', 1).leave()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(looks).toEqual([])
  await tick.stop()
})
