import { describe, expect, test } from 'vitest'
import {
  optimisticPosition,
  numberOf,
  placeAfterStep,
  placeIn,
  placeOfDrop,
  steps,
  type Place,
  type Step,
} from './list-moves.js'

const ids = ['a', 'b', 'c', 'd']

/** The list after a lever came to stand at a place, as the server does it. */
function moved(id: string, place: Place | null): string {
  if (!place) return ids.join('')
  const others = ids.filter((one) => one !== id)
  const to = place.afterId === null ? others.indexOf(place.beforeId ?? '') : others.indexOf(place.afterId) + 1
  others.splice(to, 0, id)
  return others.join('')
}

test.each([
  ['b', 'FIRST', 'bacd'],
  ['c', 'UP', 'acbd'],
  ['b', 'DOWN', 'acbd'],
  ['b', 'LAST', 'acdb'],
  ['b', 'UP', 'bacd'],
  ['c', 'DOWN', 'abdc'],
] satisfies [string, Step, string][])('%s goes one step %s', (id, step, expected) => {
  expect(moved(id, placeAfterStep(ids, id, step))).toBe(expected)
})

test('the first one goes no higher, the last one no lower, and a single one nowhere', () => {
  const possible = (list: string[], id: string) => steps.filter((step) => placeAfterStep(list, id, step))
  expect(possible(ids, 'a')).toEqual(['DOWN', 'LAST'])
  expect(possible(ids, 'b')).toEqual(['FIRST', 'UP', 'DOWN', 'LAST'])
  expect(possible(ids, 'd')).toEqual(['FIRST', 'UP'])
  expect(possible(['a'], 'a')).toEqual([])
  expect(possible(ids, 'elsewhere')).toEqual([])
})

test.each([
  ['a', 'c', 'before', 'bacd'],
  ['a', 'c', 'after', 'bcad'],
  ['d', 'a', 'before', 'dabc'],
  ['d', 'b', 'after', 'abdc'],
  ['a', 'd', 'after', 'bcda'],
] as const)('%s is dropped beside %s, %s it', (id, key, dropPosition, expected) => {
  expect(moved(id, placeOfDrop(ids, id, { key, dropPosition }))).toBe(expected)
})

test('dropped where it stands, a lever does not move', () => {
  expect(placeOfDrop(ids, 'b', { key: 'a', dropPosition: 'after' })).toBeNull()
  expect(placeOfDrop(ids, 'b', { key: 'c', dropPosition: 'before' })).toBeNull()
  expect(placeOfDrop(ids, 'b', { key: 'b', dropPosition: 'before' })).toBeNull()
})

test('dropped into another list, a lever stands between its new neighbours', () => {
  expect(placeOfDrop(ids, 'z', { key: 'b', dropPosition: 'before' })).toEqual({ afterId: 'a', beforeId: 'b' })
  expect(placeOfDrop(ids, 'z', { key: 'd', dropPosition: 'after' })).toEqual({ afterId: 'd', beforeId: null })
})

test('where a lever stood is where it goes back to', () => {
  expect(placeIn(ids, 'a')).toEqual({ afterId: null, beforeId: 'b' })
  expect(placeIn(ids, 'c')).toEqual({ afterId: 'b', beforeId: 'd' })
  for (const id of ids) expect(moved(id, placeIn(ids, id))).toBe('abcd')
})

test('the number that is said is the one that people count', () => {
  for (const id of ids) {
    for (const step of steps) {
      const place = placeAfterStep(ids, id, step)
      if (place) expect(numberOf(ids, id, place)).toBe(moved(id, place).indexOf(id) + 1)
    }
  }
  expect(numberOf(ids, 'z', { afterId: null, beforeId: null })).toBe(5)
})

describe('until the server has answered', () => {
  const board = ids.map((id, index) => ({ id, position: `V0000${index}` }))
  /** The board after moves that nobody has acknowledged yet. */
  const after = (...moves: [string, Place][]) =>
    moves
      .reduce(
        (levers, [id, place]) =>
          levers.map((one) => (one.id === id ? { id, position: optimisticPosition(levers, id, place) } : one)),
        board,
      )
      .toSorted((one, other) => (one.position < other.position ? -1 : 1))
      .map(({ id }) => id)
      .join('')

  test('a lever is shown where it is wanted', () => {
    for (const id of ids) {
      for (const step of steps) {
        const place = placeAfterStep(ids, id, step)
        if (place) expect(after([id, place])).toBe(moved(id, place))
      }
    }
  })

  test('several moves to the same place are shown one before the other', () => {
    const toA = { afterId: 'a', beforeId: null }
    expect(after(['c', toA], ['d', toA])).toBe('adcb')
    const first = { afterId: null, beforeId: 'a' }
    expect(after(['b', first], ['c', { afterId: null, beforeId: 'b' }], ['d', { afterId: null, beforeId: 'c' }])).toBe(
      'dcba',
    )
    expect(after(['c', toA], ['d', { afterId: 'c', beforeId: 'b' }])).toBe('acdb')
  })

  test('no true position comes in between', () => {
    for (const position of ['V00000', 'V00000V', 'V000001', 'V00001']) {
      expect(position > optimisticPosition(board, 'd', { afterId: 'a', beforeId: null })).toBe(position !== 'V00000')
    }
  })

  test('beside levers that nobody knows, it comes first', () => {
    expect(after(['d', { afterId: null, beforeId: null }])).toBe('dabc')
  })
})
