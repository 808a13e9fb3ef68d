import { expect, test } from 'vitest'
import { limits } from '../limits.js'
import { namedDetails } from './named-details.js'
import { refusalSentence } from '../refusals/refusals.js'
import type { Locale } from '../roles.js'

function tooLong(field: string, length: number, max: number, locale: Locale = 'FR'): string {
  const sentence = refusalSentence('TEXT_TOO_LONG', locale, namedDetails({ field, length, max }, locale))
  return sentence.replace(/\s/g, ' ')
}

test('what is too long says whose it is, by how much, and that it is kept', () => {
  const { text } = limits
  expect(tooLong('body', 2_100, text.comment)).toBe(
    'Votre commentaire a 2 100 caractères, 100 de trop. Il est gardé : raccourcissez-le.',
  )
  expect(tooLong('body', 20_001, text.body)).toBe(
    'Votre texte a 20 001 caractères, 1 de trop. Il est gardé : raccourcissez-le.',
  )
  expect(tooLong('title', 212, text.title)).toMatch(/^Votre titre a 212 caractères, 12 de trop\./)
  expect(tooLong('finding', 4_005, text.finding)).toMatch(/^Votre constat a 4 005 caractères, 5 de trop\./)
  expect(tooLong('action', 4_005, text.action)).toMatch(/^Le champ « Ce qui est proposé » a 4 005 caractères/)
  expect(tooLong('body', 2_100, text.comment, 'EN')).toBe(
    'Your comment has 2,100 characters, 100 too many. It is kept: shorten it.',
  )
})
