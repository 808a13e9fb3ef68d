import { expect, test } from 'vitest'
import { scrollNeeded } from './scroll-to-caret.js'

const sight = { top: 60, bottom: 400 }

test('a caret between the toolbar and the keyboard stays where it is', () => {
  expect(scrollNeeded({ top: 100, bottom: 120 }, sight)).toBe(0)
})

test('a caret under the toolbar comes out of it, and one behind the keyboard too', () => {
  expect(scrollNeeded({ top: 50, bottom: 70 }, sight)).toBe(-26)
  expect(scrollNeeded({ top: 390, bottom: 410 }, sight)).toBe(26)
})
