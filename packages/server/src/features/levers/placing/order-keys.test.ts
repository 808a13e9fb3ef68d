import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyBetween, keysInOrder } from './order-keys.js'

/** Puts one thing after another between two neighbours, as places from the beginning; gives the order of keys. */
function placed(places: readonly number[]): string[] {
  const keys: string[] = []
  for (const place of places) {
    const at = place % (keys.length + 1)
    const key = keyBetween(keys[at - 1] ?? null, keys[at] ?? null)
    if (key === null) throw new Error(`no room at ${at} of ${keys.join(' ')}`)
    keys.splice(at, 0, key)
  }
  return keys
}

test('a key is always between its neighbours, wherever things are put', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 300 }), (places) => {
      const keys = placed(places)
      expect(keys).toEqual(keys.toSorted())
      expect(new Set(keys).size).toBe(keys.length)
      for (const key of keys) expect(key).toMatch(/^[0-9A-Za-z]{6,}$/)
    }),
  )
})

test('a thousand things put at the end, or at the beginning, have short keys', () => {
  const ends = placed(Array.from({ length: 1_000 }, (_, count) => count))
  const beginnings = placed(Array.from({ length: 1_000 }, () => 0))
  for (const key of [...ends, ...beginnings]) expect(key).toHaveLength(6)
})

test('a key grows by one digit for several things put at the same place', () => {
  const [first = '', second = ''] = keysInOrder(2)
  let before = second
  for (let count = 0; count < 100; count += 1) before = keyBetween(first, before) ?? ''
  expect(before.length).toBeLessThan(6 + 100 / 5)
  expect(first < before && before < second).toBe(true)
})

test('the ends of what keys can say are met without a mistake', () => {
  expect(keyBetween(null, '000000')).toBeNull()
  expect(keyBetween(null, '000001')).toBe('000000V')
  expect(keyBetween(null, '000000V')).toBe('000000F')
  expect(keyBetween('zzzzzz', null)).toBe('zzzzzzV')
  expect(keyBetween('zzzzzzz', null)).toBe('zzzzzzzV')
})

test('neighbours that are the same, or in the wrong order, leave no room', () => {
  expect(keyBetween('V00000', 'V00000')).toBeNull()
  expect(keyBetween('V00000V', 'V00000V')).toBeNull()
  expect(keyBetween('V00001', 'V00000')).toBeNull()
})

test('the first keys leave room between each other', () => {
  expect(keysInOrder(3)).toEqual(['V00000', 'V00100', 'V00200'])
  expect(keyBetween('V00000', 'V00100')).toHaveLength(6)
})
