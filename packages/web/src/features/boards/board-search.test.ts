import { expect, test } from 'vitest'
import { boardSearch } from './board-search.js'

test('an address says which order and which status are shown', () => {
  expect(boardSearch({ tri: 'ARRANGED', statut: 'RETAINED_IN_PART' })).toEqual({
    tri: 'ARRANGED',
    statut: 'RETAINED_IN_PART',
  })
})

test('what an address says that nobody knows is left out', () => {
  expect(boardSearch({ tri: 'UPSIDE_DOWN', statut: 'VOTED', theme: 3, q: '' })).toEqual({})
})
