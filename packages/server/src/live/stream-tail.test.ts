import { expect, test } from 'vitest'
import { makeStreamTail } from './stream-tail.js'

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ number: from + index }))

/** A log that holds so many items, and how often it was read. */
function aLog(head: number) {
  const log = { head, reads: 0, slow: Promise.resolve() }
  const tail = makeStreamTail<{ number: number }>({
    async read(_streamId, after) {
      log.reads += 1
      const { head: last } = log
      await log.slow
      return numbered(after + 1, last)
    },
    outdatesEarlier: () => false,
  })
  return { log, tail }
}

const numbersOf = (items: readonly { number: number }[]) => items.map(({ number }) => number)

test('what a node wrote itself is told without reading it', async () => {
  const { log, tail } = aLog(3)
  expect(numbersOf(await tail.after('a', 1))).toEqual([2, 3])
  log.head = 5
  tail.offer('a', numbered(4, 5))
  expect(numbersOf(await tail.after('a', 3))).toEqual([4, 5])
  expect(log.reads).toBe(1)
})

test('where another node wrote in between, all of it is read', async () => {
  const { log, tail } = aLog(3)
  await tail.after('a', 1)
  log.head = 5
  tail.offer('a', numbered(5, 5))
  expect(numbersOf(await tail.after('a', 3))).toEqual([4, 5])
  expect(log.reads).toBe(2)
})

test('what is offered while it is read is told once', async () => {
  const { log, tail } = aLog(3)
  await tail.after('a', 2)
  const { promise, resolve } = Promise.withResolvers<void>()
  log.slow = promise
  log.head = 4
  const asked = tail.after('a', 3)
  log.head = 5
  tail.offer('a', numbered(4, 5))
  resolve()
  expect(numbersOf(await asked)).toEqual([4, 5])
  expect(numbersOf(await tail.after('a', 2))).toEqual([3, 4, 5])
})

test('what nobody follows is not kept', async () => {
  const { log, tail } = aLog(2)
  tail.offer('b', numbered(1, 1))
  expect(numbersOf(await tail.after('b', 0))).toEqual([1, 2])
  expect(log.reads).toBe(1)
})
