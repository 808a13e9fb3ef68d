import { expect, test } from 'vitest'
import { Lru } from './lru.js'

test('what was used least recently gives way first', () => {
  const evicted: string[] = []
  const lru = new Lru<string, number>({ most: 2, onEvict: (_value, key) => evicted.push(key) })
  lru.set('a', 1)
  lru.set('b', 2)
  lru.get('a')
  lru.set('c', 3)
  expect([...lru.keys()]).toEqual(['a', 'c'])
  expect(evicted).toEqual(['b'])
})

test('entries with a size share what all may hold, also when one is replaced or deleted', () => {
  const lru = new Lru<string, string>({ most: 5, sizeOf: (value) => value.length })
  lru.set('a', 'xxx')
  lru.set('b', 'xx')
  lru.set('a', 'x')
  lru.set('c', 'xx')
  expect([...lru.keys()]).toEqual(['b', 'a', 'c'])
  lru.delete('b')
  lru.set('d', 'xx')
  expect([...lru.keys()]).toEqual(['a', 'c', 'd'])
  lru.set('e', 'xxxxxx')
  expect([...lru.keys()]).toEqual([])
})
