import { expect, test } from 'vitest'
import { frenchSpaces } from './french-spaces.js'

test('a sign that needs a space before it never begins a line', () => {
  expect(frenchSpaces('Un levier : « lequel » ? Celui-ci ! Ou l’autre ; voilà')).toBe(
    'Un levier\u00a0: «\u00a0lequel\u00a0»\u00a0? Celui-ci\u00a0! Ou l’autre\u00a0; voilà',
  )
})

test('a number stays with what says that it is one', () => {
  expect(frenchSpaces('Le levier n° 12 et le n° 3')).toBe('Le levier n°\u00a012 et le n°\u00a03')
})

test('English, addresses and hours are left alone', () => {
  const text = 'Really? See https://example.org/a?b=c at 10:30, it works: yes; no!'
  expect(frenchSpaces(text)).toBe(text)
})
