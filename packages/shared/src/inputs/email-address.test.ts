import { expect, test } from 'vitest'
import { emailAddress } from './email-address.js'

test.each([
  ["o'hara@exemple.fr", "o'hara@exemple.fr"],
  ['contact@éxemple.fr', 'contact@xn--xemple-9ua.fr'],
  ['contact@xn--xemple-9ua.fr', 'contact@xn--xemple-9ua.fr'],
  ['contact@E\u0301XEMPLE.FR', 'contact@xn--xemple-9ua.fr'],
  [' Nadia.Cherif+leviers@Ville.Exemple.FR ', 'nadia.cherif+leviers@ville.exemple.fr'],
  ['contact@exemple.fr.', 'contact@exemple.fr'],
  ['a@b.info', 'a@b.info'],
  ['jean@mairie.москва', 'jean@mairie.xn--80adxhks'],
])('« %s » is the address %s', (typed, email) => {
  expect(emailAddress(typed)).toEqual({ email })
})

test.each([
  '',
  '@exemple.fr',
  'nobody',
  'a@b',
  'a@',
  'a@127.0.0.1',
  'a@[::1]',
  'a@exemple.fr/chemin',
  'a@exemple.fr:25',
  'a@exem ple.fr',
  'a b@exemple.fr',
  'a@b@exemple.fr',
  '.a@exemple.fr',
  'a..b@exemple.fr',
  'a@-exemple.fr',
  'a@exemple..fr',
  'a@%65xemple.fr',
  'a@exemple.fr\nBcc: b@exemple.fr',
  `${'a'.repeat(65)}@exemple.fr`,
])('« %s » is no address', (typed) => {
  expect(emailAddress(typed)).toEqual({ fault: 'BAD_EMAIL' })
})

test('letters with accents before the @ are refused for what they are', () => {
  expect(emailAddress('zoé@exemple.fr')).toEqual({ fault: 'EMAIL_BEFORE_AT' })
})
