import { expect, test } from 'vitest'
import { previewList } from './preview-list.js'

const known = [
  { code: 'QN1', name: 'Château', communes: 'Rezé' },
  { code: 'QN2', name: 'Plaisance', communes: 'Orvault' },
]
const preview = (...rows: [code: string, name: string, communes: string][]) =>
  previewList(
    rows.map(([code, name, communes], at) => ({ line: at + 2, code, name, communes })),
    { known, locale: 'FR' },
  )

test('a list says row by row what would be added, changed, or stay', () => {
  const rows = preview(['QN1', 'Château', 'Rezé'], ['qn2', ' Plaisance  Sud', 'Orvault'], ['QN3', '=1+1', 'Nantes'])
  expect(rows).toEqual([
    { line: 2, kind: 'SAME', ...known[0] },
    { line: 3, kind: 'CHANGED', code: 'QN2', name: 'Plaisance Sud', communes: 'Orvault', before: known[1] },
    { line: 4, kind: 'ADDED', code: 'QN3', name: '=1+1', communes: 'Nantes' },
  ])
})

test('a code or a name that another one has is said, with whose it is', () => {
  const rows = preview(['QN3', 'CHATEAU', 'Nantes'], ['QN4', 'Le Breil', 'Nantes'], ['QN4', 'Le Ranzay', 'Nantes'])
  expect(rows.map(({ kind }) => kind)).toEqual(['TWICE', 'ADDED', 'TWICE'])
  expect(rows[0]).toMatchObject({ other: known[0] })
})

test('two neighbourhoods that change names are not said to have the same one', () => {
  const rows = preview(['QN1', 'Plaisance', 'Orvault'], ['QN2', 'Château', 'Rezé'])
  expect(rows.map(({ kind }) => kind)).toEqual(['CHANGED', 'CHANGED'])
})

test('of a row that cannot be taken each fault is said', () => {
  const [row] = preview(['QN 3', '', 'é'.repeat(201)])
  expect(row).toMatchObject({
    kind: 'WRONG',
    sentences: [
      expect.stringContaining('des lettres, des chiffres et des tirets'),
      expect.stringContaining('écrivez quelques mots'),
      expect.stringContaining('201 caractères'),
    ],
  })
})
