import { expect, test } from 'vitest'
import { addressOf, listingOf } from './thread-address.js'
import { wholeThread } from './threads.js'

test('an address says what of a thread is listed, and the other way round', () => {
  const address = { ordre: 'discutes', type: 'contre', mots: 'vélo' }
  expect(listingOf(address)).toEqual({ order: 'DISCUSSED', stance: 'AGAINST', search: 'vélo' })
  expect(addressOf(listingOf(address))).toEqual(address)
  expect(addressOf(wholeThread)).toEqual({})
})

test('what an address says that nobody knows is left out', () => {
  expect(listingOf({ ordre: 'toString', type: 'voté', mots: '  ' })).toEqual(wholeThread)
  expect(listingOf({ mots: 'a'.repeat(500) }).search).toHaveLength(200)
})
