import { expect, test } from 'vitest'
import { readAddress, searchOf } from './version-address.js'

test.each([
  [{}, { version: null, other: null, view: 'inline' }],
  [{ version: 3 }, { version: 3, other: null, view: 'inline' }],
  [
    { version: 3, avec: 1, vue: 'colonnes' },
    { version: 3, other: 1, view: 'columns' },
  ],
  [
    { version: 3, vue: 'seule' },
    { version: 3, other: null, view: 'alone' },
  ],
] as const)('the address %j is read, and written the same', (search, address) => {
  expect(readAddress(search)).toEqual(address)
  expect(searchOf(address)).toEqual(search)
})

test('what an address says that makes no sense is left out', () => {
  expect(readAddress({ version: 'trois', avec: -1, vue: 'constructor', autre: 1 })).toEqual({
    version: null,
    other: null,
    view: 'inline',
  })
  expect(readAddress({ version: 2.5, avec: 2 ** 40 })).toMatchObject({ version: null, other: null })
})
