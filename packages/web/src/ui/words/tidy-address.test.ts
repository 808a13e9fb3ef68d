import { expect, test } from 'vitest'
import { tidyAddress } from './tidy-address.js'

const id = '0198c0de-0000-7000-8000-00000000abcd'
const lever = `/tableaux/quartier/leviers/${id}`

const of = (address: string) => {
  const { pathname, search, hash } = new URL(address, 'https://leviers.example')
  return tidyAddress({ pathname, search, hash })
}

test.each(['.', ')', ').', ' ».', '>', '…', ' !', '"', ' »'])(
  'what a sentence puts after an address (%s) is no part of it',
  (end) => {
    expect(of(`${lever}${end}`)).toBe(lever)
    expect(of(`${lever}#commentaire-${id}${end}`)).toBe(`${lever}#commentaire-${id}`)
  },
)

test('an id in capitals leads where the same id without leads', () => {
  expect(of(`/tableaux/quartier/leviers/${id.toUpperCase()}#commentaire-${id.toUpperCase()}`)).toBe(
    `${lever}#commentaire-${id}`,
  )
})

test.each(['/', lever, `/tableaux/quartier?q=un banc ?&tri=RECENT`, '/compte#adresse'])(
  'an address that is in order (%s) stays as it is',
  (address) => expect(decodeURIComponent(of(address))).toBe(address),
)

test.each(['', '.', ')', ' ».', '…'])(
  'the capitals of a token count, whatever a sentence puts after it (%s)',
  (end) => {
    const token = 'aB3-_'.repeat(9).slice(0, 43)
    expect(of(`/invitation#${token}${end}`)).toBe(`/invitation#${token}`)
  },
)
