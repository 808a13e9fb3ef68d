import { expect, test } from 'vitest'
import { typedSign } from './typed-sign.js'

/** Types each character as a person would, with what it becomes. */
function typed(language: 'fr' | 'en', keys: string): string {
  let text = ''
  for (const key of keys) {
    const becomes = typedSign(language, text, key)
    text += key
    if (becomes) text = text.slice(0, text.length - becomes.erased) + becomes.text
  }
  return text
}

test.each([
  ['Il dit "oui" et "non".', 'Il dit « oui » et « non ».'],
  ['"Un" mot', '« Un » mot'],
  ['("ici")', '(« ici »)'],
  ['l\'"école"', 'l’« école »'],
  ['" déjà "', '« déjà »'],
  ["aujourd'hui, l'été", 'aujourd’hui, l’été'],
  ['et puis... rien', 'et puis… rien'],
  ['1990--2000', '1990–2000'],
  ['5\' de marche, un écran de 24"', '5\' de marche, un écran de 24"'],
])('in French, %s becomes %s', (keys, words) => {
  expect(typed('fr', keys)).toBe(words)
})

test.each([
  ['He said "yes" and "no".', 'He said “yes” and “no”.'],
  ["the neighbours' garden, it's...", 'the neighbours’ garden, it’s…'],
  ['1990--2000', '1990--2000'],
])('in English, %s becomes %s', (keys, words) => {
  expect(typed('en', keys)).toBe(words)
})

test.each([
  'https://example.org/a--b/l\'été...?q="x"',
  "www.ville.fr/l'eau--vive",
  "contact@l'asso--quartier.fr",
  "ville.fr/l'eau",
])('in an address nothing changes: %s', (address) => {
  expect(typed('fr', `Voir ${address}`)).toBe(`Voir ${address}`)
  expect(typed('en', `See ${address}`)).toBe(`See ${address}`)
})

test('a row of points or of dashes is left alone', () => {
  expect(typedSign('fr', 'a...', '.')).toBeNull()
  expect(typedSign('fr', 'a--', '-')).toBeNull()
})
