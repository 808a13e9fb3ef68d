import { expect, test } from 'vitest'
import { groupByBody, percentages, type Contribution } from './group-by-body.js'

const by = (displayName: string, body: string | null, amount: number): Contribution => ({
  person: { id: displayName, displayName },
  memberOf: body === null ? null : { id: `id of ${body}`, name: body },
  amount,
})

test('people are grouped by the body for which they wrote, those who wrote most first', () => {
  const bodies = groupByBody([
    by('Ali', 'Conseil citoyen', 3),
    by('Zoé', 'Les Jardiniers', 2),
    by('Samira', null, 4),
    by('Léo', 'Les Jardiniers', 5),
    by('Zoé', 'Les Jardiniers', 1),
  ])
  expect(
    bodies.map(({ memberOf, amount, people }) => [
      memberOf?.name ?? null,
      amount,
      people.map((one) => one.displayName),
    ]),
  ).toEqual([
    ['Les Jardiniers', 8, ['Léo', 'Zoé']],
    [null, 4, ['Samira']],
    ['Conseil citoyen', 3, ['Ali']],
  ])
})

test('people for whom nobody vouched are together, apart from every body', () => {
  const bodies = groupByBody([by('Samira', null, 4), by('Léo', 'Les Jardiniers', 5), by('Ali', null, 2)])
  expect(bodies.map(({ people }) => people.map((one) => one.displayName))).toEqual([['Samira', 'Ali'], ['Léo']])
})

test('whoever wrote for two bodies is with both', () => {
  const bodies = groupByBody([by('Ali', 'Conseil citoyen', 3), by('Ali', null, 2)])
  expect(bodies.map(({ people }) => people.map((one) => one.displayName))).toEqual([['Ali'], ['Ali']])
})

test.each([
  [
    [1, 1, 1],
    [34, 33, 33],
  ],
  [
    [50, 50],
    [50, 50],
  ],
  [
    [997, 2, 1],
    [100, 0, 0],
  ],
  [
    [0, 0],
    [0, 0],
  ],
  [[], []],
])('shares of %j are %j', (amounts, expected) => {
  expect(percentages(amounts)).toEqual(expected)
})

test('the shares of the people of a body add up to that of the body', () => {
  expect(percentages([5, 5], 33)).toEqual([17, 16])
})
