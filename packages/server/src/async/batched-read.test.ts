import { expect, test } from 'vitest'
import { batchedRead } from './batched-read.js'

test('however many ask at once, one statement answers them, and the next those who asked meanwhile', async () => {
  const statements: string[][] = []
  const find = batchedRead((keys: readonly string[]) => {
    statements.push([...keys])
    return Promise.resolve(new Map(keys.filter((key) => key !== 'nobody').map((key) => [key, key.toUpperCase()])))
  })
  const first = [find('ada'), find('bob'), find('ada'), find('nobody')]
  await Promise.resolve()
  expect(await Promise.all(first)).toEqual(['ADA', 'BOB', 'ADA', undefined])
  expect(await find('ada')).toBe('ADA')
  expect(statements).toEqual([['ada', 'bob', 'nobody'], ['ada']])
})

test('what is told was read after the question: who asks during a statement is answered by the next one', async () => {
  const reading = [Promise.withResolvers<Map<string, number>>(), Promise.withResolvers<Map<string, number>>()]
  let begun = 0
  const find = batchedRead(() => reading[begun++]?.promise ?? Promise.resolve(new Map<string, number>()))
  const before = find('head')
  await expect.poll(() => begun).toBe(1)
  const meanwhile = find('head')
  reading[0]?.resolve(new Map([['head', 1]]))
  expect(await before).toBe(1)
  await expect.poll(() => begun).toBe(2)
  reading[1]?.resolve(new Map([['head', 2]]))
  expect(await meanwhile).toBe(2)
})

test('a statement that fails fails for those who asked in it, and not for those after them', async () => {
  let fails = true
  const find = batchedRead(() =>
    fails ? Promise.reject(new Error('the database is away')) : Promise.resolve(new Map([['ada', 1]])),
  )
  await expect(find('ada')).rejects.toThrow('the database is away')
  fails = false
  expect(await find('ada')).toBe(1)
})
