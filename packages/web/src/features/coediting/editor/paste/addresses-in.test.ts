import { expect, test } from 'vitest'
import { addressesIn } from './addresses-in.js'

const found = (text: string) => addressesIn(text).map(({ from, to, href }) => [text.slice(from, to), href])

test.each([
  ['Voir https://example.org/a.', [['https://example.org/a', 'https://example.org/a']]],
  ['(voir http://example.org/a_(b), puis)', [['http://example.org/a_(b)', 'http://example.org/a_(b)']]],
  ['« https://example.org »', [['https://example.org', 'https://example.org']]],
  ['www.ville.fr, merci', [['www.ville.fr', 'https://www.ville.fr']]],
  ['Écrire à contact@ville.fr !', [['contact@ville.fr', 'mailto:contact@ville.fr']]],
  [
    'a@b.fr et https://c.fr',
    [
      ['a@b.fr', 'mailto:a@b.fr'],
      ['https://c.fr', 'https://c.fr'],
    ],
  ],
])('in %s the addresses are found without the signs around them', (text, addresses) => {
  expect(found(text)).toEqual(addresses)
})

test.each([
  'javascript:alert(1)',
  'ftp://a.org',
  'ville.fr',
  'tel:0102030405',
  'xhttps://a.org',
  'data:text/html,x',
  'https://',
])('in %s there is none', (text) => {
  expect(found(text)).toEqual([])
})
