import { leverStatuses } from '@leviers/shared/lever-statuses'
import { expect, test } from 'vitest'
import { boardSearch, statusWords } from './board-search.js'

test('an address says in French which order and which status are shown', () => {
  const search = { tri: 'tableau', statut: 'retenu-en-partie', theme: 't', quartier: 'n', q: 'vélo', vus: 'non' }
  expect(boardSearch(search)).toEqual(search)
})

test('an address from before is understood, and said in French', () => {
  expect(boardSearch({ tri: 'ARRANGED', statut: 'RETAINED_IN_PART' })).toEqual({
    tri: 'tableau',
    statut: 'retenu-en-partie',
  })
})

test('every status has one word in addresses', () => {
  expect(statusWords.map(([status]) => status)).toEqual(leverStatuses)
  expect(new Set(statusWords.map(([, word]) => word)).size).toBe(leverStatuses.length)
})

test('an order that nobody knows is left out, a filter that is gone stays to be told of', () => {
  expect(boardSearch({ tri: 'UPSIDE_DOWN', statut: 'VOTED', theme: 3, q: '' })).toEqual({ statut: 'VOTED' })
  expect(boardSearch({ tri: 'constructor', statut: 4, vus: 'oui' })).toEqual({})
})
