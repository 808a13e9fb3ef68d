import { expect, test } from 'vitest'
import { mixThemes } from './mix-themes.js'

const levers = (...names: string[]) => names.map((name) => ({ name, themeIds: name.replace(/\d/g, '').split('') }))
const names = (mixed: readonly { name: string }[]) => mixed.map(({ name }) => name).join(' ')

test('whoever is next in the ranking comes next, unless the one before is of the same theme', () => {
  expect(names(mixThemes(levers('a1', 'a2', 'a3', 'b1', 'c1', 'b2'), 5))).toBe('a1 b1 a2 c1 a3')
})

test('themes alternate even when the ranking brings most of one at the end', () => {
  expect(names(mixThemes(levers('b1', 'c1', 'a1', 'a2', 'a3'), 5))).toBe('a1 b1 a2 c1 a3')
})

test('a lever of two themes stands beside none of either', () => {
  expect(names(mixThemes(levers('ab', 'a1', 'b1', 'c1'), 3))).toBe('ab c1 a1')
})

test('levers of one theme, or of none, come as they are ranked', () => {
  expect(names(mixThemes(levers('a1', 'a2', 'a3'), 5))).toBe('a1 a2 a3')
  expect(names(mixThemes(levers('1', '2', '3'), 2))).toBe('1 2')
})
