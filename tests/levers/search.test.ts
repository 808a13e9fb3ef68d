import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
  const author = await world.aPerson()
  await world.aLever(author, { title: 'Écologie au quotidien', body: 'Trier les déchets.' })
  await world.aLever(author, { title: 'Une navette', body: 'Des transports le soir, jusqu’à la gare.' })
  await world.aLever(author, { title: '我覺得應該', body: '乘客的安全', neighbourhoodCodes: ['QN04413M'] })
  await world.aLever(author, { title: 'Pour tous', body: 'Un cœur de quartier.', neighbourhoodCodes: ['QN04405M'] })
})
afterAll(() => world.stop())

const titles = async (args: string) => {
  const { data, codes } = await world.ask(
    null,
    `{ board(id: "${world.boardId}") { levers(sort: OLDEST, ${args}) { totalCount edges { cursor node { title } } } } }`,
  )
  return codes.length > 0 ? codes : data?.board.levers.edges.map((edge: any) => edge.node.title)
}

test.each([
  ['without its accents', 'ecologie', ['Écologie au quotidien']],
  ['in another form', 'transport', ['Une navette']],
  ['by its beginning', 'navet', ['Une navette']],
  ['in the text', 'déchet', ['Écologie au quotidien']],
  ['with a ligature', 'coeur', ['Pour tous']],
  ['in Chinese', '安全', ['我覺得應該']],
  ['several words, all of them', 'soir gare', ['Une navette']],
  ['what nobody wrote', 'hélicoptère', []],
  ['signs that mean something to a database', "zz'%_&|!:*()\\\\", []],
  ['signs alone', '%_', []],
])('a word is found %s', async (_name, search, expected) => {
  expect(await titles(`search: ${JSON.stringify(search)}`)).toEqual(expected)
})

test('a neighbourhood shows its own levers and those for the whole territory', async () => {
  expect(await titles('neighbourhood: "QN04405M"')).toEqual(['Écologie au quotidien', 'Une navette', 'Pour tous'])
})

test('pages follow each other without repeating anything', async () => {
  const page = async (after: string | null) =>
    (
      await world.ask(
        null,
        'query ($id: ID!, $after: String) { board(id: $id) { levers(first: 3, after: $after, sort: AGREED) { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } } }',
        { id: world.boardId, after },
      )
    ).data?.board.levers
  const first = await page(null)
  const second = await page(first.pageInfo.endCursor)
  const ids = [...first.edges, ...second.edges].map((edge: any) => edge.node.id)
  expect(new Set(ids).size).toBe(4)
  expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([4, true, false])
})

test.each(['AAAA', 'null', '{"x":1}', ''])(
  'a forged place in the list (%s) is refused or ignored, never an accident',
  async (after) => {
    const answer = await titles(`after: ${JSON.stringify(after)}`)
    expect([['BAD_CURSOR'], await titles('first: 50')]).toContainEqual(answer)
  },
)

test('a search that is too long is refused', async () => {
  expect(await titles(`search: "${'a'.repeat(201)}"`)).toEqual(['TEXT_TOO_LONG'])
})
