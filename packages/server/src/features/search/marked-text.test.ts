import { expect, test } from 'vitest'
import { excerptOfMarked, excerptOfParts, foundIn } from './marked-text.js'

test('an excerpt has the words around what was found, and says that there is more', () => {
  const text = 'Un long début. Des vélos\npour tous. Une longue fin.'
  expect(excerptOfMarked('Des \uFFFEvélos\uFFFF\npour tous.', text)).toEqual({
    words: '… Des vélos pour tous. …',
    found: ['vélos'],
  })
  expect(excerptOfMarked('Des vélos', text)).toBeNull()
  expect(excerptOfMarked(null, text)).toBeNull()
})

test('a part of a word is found with the word that it is in', () => {
  expect(excerptOfParts('La mobilité, pour tous', ['bilite'])).toEqual({
    words: 'La mobilité, pour tous',
    found: ['mobilité'],
  })
  expect(excerptOfParts('乘客的安全', ['安全'])).toEqual({ words: '乘客的安全', found: ['乘客的安全'] })
  expect(excerptOfParts('Rien', ['安全'])).toBeNull()
})

test('a hyphenated word that is marked as a whole is found by its words', () => {
  expect(foundIn('du \uFFFEporte-à-porte\uFFFF ici')).toEqual(['porte', 'à', 'porte'])
})
