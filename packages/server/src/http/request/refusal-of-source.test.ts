import { hostname } from 'node:os'
import { expect, test } from 'vitest'
import { refusalOfSource } from './refusal-of-source.js'

const publicly = { publicUrl: 'https://leviers.example.org', host: '0.0.0.0' }
const locally = { publicUrl: null, host: '0.0.0.0' }

test.each([
  ['https://leviers.example.org', null],
  ['http://leviers.example.org', 'OTHER_ADDRESS'],
  ['https://leviers.example.org:8443', 'OTHER_ADDRESS'],
  ['https://www.leviers.example.org', 'OTHER_ADDRESS'],
  ['https://leviers.example.org.evil.example', 'OTHER_ADDRESS'],
  ['null', 'OTHER_ADDRESS'],
  [undefined, null],
])('with PUBLIC_URL, a page of %s is answered: %s', (origin, code) => {
  expect(refusalOfSource({ origin, host: 'leviers.example.org' }, publicly)?.code ?? null).toBe(code)
})

test.each([
  ['localhost:4000', null],
  ['127.0.0.1:4000', null],
  ['192.168.1.20:4000', null],
  ['[::1]:4000', null],
  ['leviers.localhost', null],
  [hostname().toUpperCase(), null],
  [`${hostname().split('.')[0]}.local:4000`, null],
  ['evil.example:4000', 'UNKNOWN_HOST'],
  ['localhost.evil.example', 'UNKNOWN_HOST'],
  ['127.0.0.1.evil.example', 'UNKNOWN_HOST'],
  ['', 'UNKNOWN_HOST'],
])('without PUBLIC_URL, who asks « %s » is answered: %s', (host, code) => {
  expect(refusalOfSource({ host }, locally)?.code ?? null).toBe(code)
})

test('without PUBLIC_URL a page is answered at its own address only', () => {
  const host = '192.168.1.20:4000'
  expect(refusalOfSource({ host, origin: `http://${host}` }, locally)).toBeNull()
  expect(refusalOfSource({ host, origin: 'http://192.168.1.20' }, locally)?.code).toBe('FOREIGN_PAGE')
  expect(refusalOfSource({ host, origin: 'null' }, locally)?.code).toBe('FOREIGN_PAGE')
})
