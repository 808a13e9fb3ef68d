import { expect, test } from 'vitest'
import { partsOfText } from './parts-of-text.js'

const addressesOf = (text: string) => partsOfText(text).flatMap(({ words, isAddress }) => (isAddress ? [words] : []))

test.each([
  ['Voir https://example.org.', ['https://example.org']],
  ['(voir https://example.org/a_(b)), merci', ['https://example.org/a_(b)']],
  ['« https://example.org/plan » ?', ['https://example.org/plan']],
  ['http://example.org/?a=1&b=2#c! et https://other.org/é…', ['http://example.org/?a=1&b=2#c', 'https://other.org/é']],
  ['javascript:alert(1) data:text/html,x mailto:a@b.fr ftp://a.b', []],
  ['https:// et http://.', []],
  ['HTTPS://EXAMPLE.ORG', ['HTTPS://EXAMPLE.ORG']],
  ['**https://example.org/a**', ['https://example.org/a']],
])('the addresses of « %s » are found without the punctuation after them', (text, addresses) => {
  expect(addressesOf(text)).toEqual(addresses)
})

test('nothing of a text is lost between its addresses', () => {
  const text = 'Avant https://example.org/a, entre (https://example.org/b) après.'
  expect(
    partsOfText(text)
      .map(({ words }) => words)
      .join(''),
  ).toBe(text)
  expect(partsOfText(text).every(({ words, at }) => text.startsWith(words, at))).toBe(true)
})
