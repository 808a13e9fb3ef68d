import { expect, test } from 'vitest'
import { foldedName, patternsOf } from './folded-name.js'

/** Whether a name would be found by a search, as the database compares them. */
function isFound(name: string, search: string): boolean {
  const patterns = patternsOf(search).map((pattern) => new RegExp(`^${pattern.replaceAll('%', '.*')}$`))
  return patterns.every((pattern) => pattern.test(foldedName(name)))
}

test.each([
  ['Éloïse D’Œuvre-Martin', ' eloise d oeuvre martin'],
  ['  Conseil   citoyen de l’Estuaire ', ' conseil citoyen de l estuaire'],
  ['Participant·e 2', ' participant e 2'],
  ['⭐', ''],
])('the name « %s » is kept as «%s»', (name, folded) => {
  expect(foldedName(name)).toBe(folded)
})

test.each([
  ['estu', true],
  ['ESTUAIRE conseil', true],
  ['cité', false],
  ['stuaire', false],
  ['cit%', true],
  ['conseil_', true],
  ['conseil municipal', false],
])('« Conseil citoyen de l’Estuaire » and the search « %s »: found is %s', (search, found) => {
  expect(isFound('Conseil citoyen de l’Estuaire', search)).toBe(found)
})

test('signs leave nothing to look for, so that they stand for nothing', () => {
  expect(patternsOf('%_ \\ ’')).toEqual([])
})
