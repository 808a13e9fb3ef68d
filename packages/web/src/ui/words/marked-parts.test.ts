import { expect, test } from 'vitest'
import { markedParts } from './marked-parts.js'

const shown = (text: string, words: string[]) =>
  markedParts(text, words)
    .map(({ text: part, isMarked }) => (isMarked ? `[${part}]` : part))
    .join('')

test('only whole words are marked, in capitals or not, and nothing of the text is lost', () => {
  expect(shown('Jardin, jardinier : le JARDIN !', ['jardin'])).toBe('[Jardin], jardinier : le [JARDIN] !')
  expect(shown('L’école <b>verte</b> 😀', ['école', '😀'])).toBe('L’[école] <b>verte</b> [😀]')
  expect(shown('Rien à marquer.', [])).toBe('Rien à marquer.')
  expect(shown('', ['jardin'])).toBe('')
})
