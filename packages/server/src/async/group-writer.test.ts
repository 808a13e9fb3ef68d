import { expect, test } from 'vitest'
import { commitOrSplit, eachOf, GroupWriter, halvesOf } from './group-writer.js'

/** A writer whose groups end when the test says so. */
function aWriter(groupSize = 10) {
  const groups: string[][] = []
  const ends: (() => void)[] = []
  let idles = 0
  const writer = new GroupWriter<string>({
    groupSize,
    write: (group) => {
      groups.push([...group])
      return new Promise((resolve) => ends.push(resolve))
    },
    onIdle: () => (idles += 1),
  })
  return { writer, groups, endNext: () => ends.shift()?.(), idles: () => idles }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('what arrives in one turn shares a group, and so does what arrives while that one is written', async () => {
  const { writer, groups, endNext, idles } = aWriter()
  writer.add('a')
  writer.add('b')
  await turn()
  writer.add('c')
  writer.add('d')
  await turn()
  expect(groups).toEqual([['a', 'b']])
  endNext()
  await turn()
  expect(groups).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
  const drained = writer.drain()
  endNext()
  await drained
  expect(idles()).toBe(1)
})

test('a group has its size, the rest waits for the next; what is added after a pause is written too', async () => {
  const { writer, groups, endNext, idles } = aWriter(2)
  writer.add('a', 'b', 'c')
  await turn()
  endNext()
  await turn()
  endNext()
  await writer.drain()
  writer.add('d')
  await turn()
  expect(groups).toEqual([['a', 'b'], ['c'], ['d']])
  expect(idles()).toBe(1)
})

/** Commits numbers, of which those in `bad` cannot be. */
async function commitNumbers(bad: readonly number[], split: typeof halvesOf, isAway = false) {
  const tried: number[][] = []
  const failed: number[] = []
  await commitOrSplit([1, 2, 3, 4], {
    commit(group) {
      tried.push([...group])
      return group.some((one) => bad.includes(one)) ? Promise.reject(new Error('bad')) : Promise.resolve()
    },
    split,
    isAway: () => isAway,
    fail: (group) => void failed.push(...group),
  })
  return { tried, failed }
}

test('whoever is at fault is told so alone, and the others are committed', async () => {
  expect(await commitNumbers([3], halvesOf)).toEqual({ tried: [[1, 2, 3, 4], [1, 2], [3, 4], [3], [4]], failed: [3] })
  expect(await commitNumbers([3], eachOf)).toEqual({ tried: [[1, 2, 3, 4], [1], [2], [3], [4]], failed: [3] })
  expect(await commitNumbers([], halvesOf)).toEqual({ tried: [[1, 2, 3, 4]], failed: [] })
})

test('what is nobody’s fault is not tried again in smaller groups', async () => {
  expect(await commitNumbers([3], halvesOf, true)).toEqual({ tried: [[1, 2, 3, 4]], failed: [1, 2, 3, 4] })
})
