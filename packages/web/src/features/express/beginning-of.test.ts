import { expect, test } from 'vitest'
import { beginningOf } from './beginning-of.js'

const long = (words: string) => `${words} ${'Et ainsi de suite, jusqu’au bout de la rue. '.repeat(20)}`

test('a short text is shown whole', () => {
  expect(beginningOf(' Un banc, une ombre ')).toBe('Un banc, une ombre')
})

test('a long text begins with whole sentences, as many as are read at a glance', () => {
  const beginning = beginningOf(long('Les jeunes attendent dehors. Il pleut !'))
  expect(beginning).toMatch(/^Les jeunes attendent dehors\. Il pleut ! Et ainsi .*rue\.$/)
  expect(beginning.length).toBeLessThanOrEqual(320)
})

test('a sentence longer than a glance is not cut', () => {
  const sentence = `Il faudrait ${'que chacun sache, '.repeat(25)}à la fin.`
  expect(beginningOf(long(sentence))).toBe(sentence)
})

test.each([
  ['M. Dupont', `${'Le gardien, '.repeat(25)}dit M. Dupont, ${'et puis '.repeat(5)}voilà.`],
  ['a mark inside a sentence', `${'Oui ! dit-on, et '.repeat(20)}voilà.`],
  ['marks that close', `${'Ceci, '.repeat(55)}« voilà ! »`],
  ['what a line announces', `${'Voici, '.repeat(45)}une liste :\n- un banc et un arbre et une fontaine.`],
])('%s ends no sentence too early', (_what, sentence) => {
  expect(beginningOf(long(sentence))).toBe(sentence)
})

test('a line of its own is a sentence', () => {
  const text = `Un constat\n${'sans point '.repeat(60)}`
  expect(beginningOf(text)).toBe('Un constat')
})

test('what never ends is cut between words, and says so', () => {
  expect(beginningOf('sans fin '.repeat(400))).toMatch(/fin…$|sans…$/)
})
