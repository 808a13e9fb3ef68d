import { expect, test } from 'vitest'
import { neighbourhoodsCsv } from './neighbourhoods-csv.js'
import { readNeighbourhoods, type ReadList } from './read-neighbourhoods.js'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const rowsOf = (list: ReadList) => ('rows' in list ? list.rows : list)
const chateau = [{ line: 2, code: 'QN04418M', name: 'Château', communes: 'Rezé' }]

test.each([
  ['semicolons', utf8('code;nom;communes\nQN04418M;Château;Rezé\n')],
  ['commas, quoted', utf8('"Code","Nom du quartier","Commune"\r\n"QN04418M","Château","Rezé"\r\n')],
  ['tabs', utf8('code\tname\ttowns\nQN04418M\tChâteau\tRezé')],
  ['a mark that says UTF-8', utf8('\uFEFFcode;nom;communes\nQN04418M;Château;Rezé')],
  ['the letters of Windows', latin1('code;nom;communes\r\nQN04418M;Château;Rezé\r\n')],
  ['columns in another order, and more of them', utf8('id;Communes;Code QP;Libellé\n7;Rezé;QN04418M;Château\n')],
  ['blanks around cells', utf8('code ; nom ; communes \n QN04418M ; Château ; Rezé \n;;\n')],
])('a list with %s is read', (_what, bytes) => {
  expect(rowsOf(readNeighbourhoods(bytes))).toEqual(chateau)
})

test('without a line of names the columns are code, name and towns', () => {
  expect(rowsOf(readNeighbourhoods(utf8('QN04418M;Château;Rezé')))).toEqual([{ ...chateau[0], line: 1 }])
})

test('a cell may have commas, quotes and line ends, and its line is known', () => {
  const text = 'code,nom,communes\nA1,"Le ""Grand"" clos","Nantes, Saint-Herblain"\nA2,"Deux\nlignes",Rezé\n'
  expect(rowsOf(readNeighbourhoods(utf8(text)))).toEqual([
    { line: 2, code: 'A1', name: 'Le "Grand" clos', communes: 'Nantes, Saint-Herblain' },
    { line: 4, code: 'A2', name: 'Deux\nlignes', communes: 'Rezé' },
  ])
})

const listOf = (length: number) =>
  utf8(Array.from({ length }, (_nothing, at) => `QN${at};Quartier ${at};Nantes`).join('\n'))

test('a list with more neighbourhoods than one may import is refused before it is shown', () => {
  expect(rowsOf(readNeighbourhoods(listOf(500)))).toHaveLength(500)
  expect(readNeighbourhoods(listOf(501))).toEqual({ fault: 'LENGTH' })
})

test.each([
  ['nothing', '', { fault: 'EMPTY' }],
  ['a line of names alone', 'code;nom;communes\n', { fault: 'EMPTY' }],
  ['too few columns', 'QN04418M;Château\n', { fault: 'COLUMNS' }],
  ['no towns', 'code;nom;population\nQN04418M;Château;3000\n', { fault: 'COLUMNS' }],
  ['a quote that is not closed', 'code;nom;communes\nA1;Un;Rezé\nA2;"Deux;Rezé\nA3;Trois;Rezé\n', { fault: 'QUOTES' }],
])('of a file with %s it is said what is wrong', (_what, text, fault) => {
  expect(readNeighbourhoods(utf8(text))).toMatchObject(fault)
})

test('what is downloaded is harmless in a spreadsheet, and comes back as it was', () => {
  const places = [
    { code: '-1', name: '=HYPERLINK("http://exemple.org";"ici")', communes: '+33' },
    { code: 'QN04408M', name: 'Bout des landes - Bout des pavés', communes: 'Nantes; "Ouest"' },
    { code: 'QN1', name: "'Ar Mor", communes: '@Rezé' },
  ]
  const text = neighbourhoodsCsv(places)
  const cells = text.split('\r\n').flatMap((line) => line.split(';').map((cell) => cell.replace(/^"/, '')))
  expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
  const read = readNeighbourhoods(utf8(text))
  expect('rows' in read && read.rows.map(({ line: _line, ...place }) => place)).toEqual(places)
})
