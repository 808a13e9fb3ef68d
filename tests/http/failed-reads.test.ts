import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const aComment = '{ comment(id: "0198c0de-0000-7000-8000-000000000000") { id } }'

test('a question that the database cannot answer is answered as our fault, and the next ones as if nothing had been', async () => {
  await world.sql.rows('alter table comment rename to comment_away', [])
  for (let times = 0; times < 25; times += 1) expect((await world.ask(null, aComment)).codes).toEqual(['INTERNAL'])
  await world.sql.rows('alter table comment_away rename to comment', [])
  expect((await world.ask(null, aComment)).codes).toEqual([])
})

const withZero = ['\u0000', 'un jar\u0000din']

test.each(withZero)('a text with a byte that no database keeps (%j) is refused before it gets there', async (text) => {
  const asked = [
    world.ask(null, 'query ($id: ID!) { board(id: $id) { id } }', { id: text }),
    world.ask(null, `{ board(id: ${JSON.stringify(text)}) { id } }`),
    world.ask(null, `query ($id: ID = ${JSON.stringify(text)}) { board(id: $id) { id } }`),
    world.ask(null, `{ board(id: "x") { levers(search: ${JSON.stringify(text)}) { totalCount } } }`),
  ]
  for (const { codes } of await Promise.all(asked)) expect(codes).toEqual(['BAD_QUERY'])
  const person = await world.aPerson()
  const input = { operationId: crypto.randomUUID(), boardId: world.boardId, title: text, body: 'x' }
  const publish = 'mutation ($input: PublishLeverInput!) { publishLever(input: $input) { number } }'
  expect((await world.ask(person, publish, { input })).codes).toEqual(['BAD_QUERY'])
  expect((await world.ask(null, '{ programme { id } }')).codes).toEqual([])
})
