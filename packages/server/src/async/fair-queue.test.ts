import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FairQueue, type Turn } from './fair-queue.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const most = {
  cheap: 10,
  atOnce: 3,
  costAtOnce: 100,
  waitingOfOne: 5,
  waitingShared: 8,
  waiting: 12,
  waitMilliseconds: 1_000,
}

/** A queue, and who was let in so far, in order, each with what ends their turn. */
function aQueue() {
  const queue = new FairQueue(most)
  const begun: { name: string; end: () => void }[] = []
  const refused: string[] = []
  const ask = async (name: string, more: Partial<Turn> = {}) => {
    const [requester = ''] = name.split(' ')
    try {
      begun.push({ name, end: await queue.enter({ requester, cost: 100, isShared: false, ...more }) })
    } catch (refusal) {
      refused.push(`${name} ${(refusal as { code: string }).code}`)
    }
  }
  const names = () => begun.map(({ name }) => name)
  /** Ends the turn of somebody; whoever is next begins. */
  const end = async (name: string) => {
    begun.find((one) => one.name === name)?.end()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { queue, ask, names, end, refused }
}

const turn = () => vi.advanceTimersByTimeAsync(0)

test('somebody’s many dear questions run one after the other, and nobody else waits behind them', async () => {
  const { ask, names, end } = aQueue()
  for (const index of [1, 2, 3, 4]) void ask(`greedy ${index}`)
  void ask('Ana 1')
  await turn()
  expect(names()).toEqual(['greedy 1', 'Ana 1'])
  await end('greedy 1')
  expect(names()).toEqual(['greedy 1', 'Ana 1', 'greedy 2'])
})

test('when all places are taken, those who wait are served by turns', async () => {
  const { ask, names, end } = aQueue()
  for (const name of ['a 1', 'b 1', 'c 1', 'a 2', 'a 3', 'd 1', 'd 2']) void ask(name)
  await turn()
  for (const name of ['a 1', 'b 1', 'c 1', 'a 2', 'd 1']) await end(name)
  expect(names()).toEqual(['a 1', 'b 1', 'c 1', 'a 2', 'd 1', 'a 3', 'd 2'])
})

test('what is cheap does not wait, and of one requester’s what costs less goes first', async () => {
  const { ask, names, end } = aQueue()
  void ask('a dearest')
  void ask('a dear')
  void ask('a page', { cost: 40 })
  void ask('a crumb', { cost: 10 })
  await turn()
  expect(names()).toEqual(['a dearest', 'a crumb'])
  await end('a dearest')
  expect(names()).toEqual(['a dearest', 'a crumb', 'a page'])
})

test('more of the visitors of one address may wait than of what one person asks', async () => {
  const { queue, ask, refused } = aQueue()
  for (const index of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) void ask(`address ${index}`, { isShared: true })
  await turn()
  expect(queue.counts()).toEqual({ readsRunning: 1, readsWaiting: 8 })
  expect(refused).toEqual(['address 10 TOO_MANY_REQUESTS'])
})

test('too much of one requester, too much in all and too long are refused, and their places are free again', async () => {
  const { queue, ask, refused, end } = aQueue()
  for (const index of [1, 2, 3, 4, 5, 6, 7]) void ask(`a ${index}`)
  await turn()
  expect(refused).toEqual(['a 7 TOO_MANY_REQUESTS'])
  for (const index of [1, 2, 3, 4, 5, 6]) for (const name of ['b', 'c']) void ask(`${name} ${index}`)
  await turn()
  expect(refused.slice(1)).toEqual(['c 5 UNAVAILABLE', 'b 6 UNAVAILABLE', 'c 6 UNAVAILABLE'])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(queue.counts()).toEqual({ readsRunning: 3, readsWaiting: 0 })
  for (const name of ['a 1', 'b 1', 'c 1']) await end(name)
  expect(queue.counts()).toEqual({ readsRunning: 0, readsWaiting: 0 })
})
