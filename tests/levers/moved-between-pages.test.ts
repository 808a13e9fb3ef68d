import { afterAll, beforeAll, expect, test } from 'vitest'
import { operation } from '../support/give.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let people: TestPerson[]
let moderator: TestPerson
let leverIds: string[]
beforeAll(async () => {
  world = await startWorld()
  people = await Promise.all([world.aPerson(), world.aPerson(), world.aPerson()])
  moderator = await world.aPerson({ role: 'MODERATOR' })
  leverIds = []
  for (let made = 0; made < 70; made += 1) leverIds.push(await world.aLever(one(made)))
})
afterAll(() => world.stop())

const one = (index: number): TestPerson => {
  const person = people[index % people.length]
  if (!person) throw new Error('nobody')
  return person
}
const vote = (leverId: string, by: TestPerson, value = 'AGREE') => {
  const mutation = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { number } }'
  return world.ask(by, mutation, { input: { ...operation(), leverId, value } })
}
const page = async (sort: string, after: string | null, first = 20) => {
  const query = `query ($id: ID!, $after: String, $first: Int!) { board(id: $id) { levers(first: $first, after: $after, sort: ${sort}) {
    totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id } } } } }`
  const { data, codes } = await world.ask(null, query, { id: world.boardId, after, first })
  if (!data) throw new Error(codes.join())
  return data.board.levers
}
const idsOf = ({ edges }: any): string[] => edges.map(({ node }: any) => node.id)

/** What one reads page by page when something happens to a lever after the first page. */
async function read(sort: string, meanwhile: (last: string) => Promise<unknown>) {
  let listed = await page(sort, null)
  const pages = [idsOf(listed)]
  const all = idsOf(await page(sort, null, 100))
  await meanwhile(all.at(-3) ?? '')
  while (listed.pageInfo.hasNextPage) {
    listed = await page(sort, listed.pageInfo.endCursor)
    pages.push(idsOf(listed))
  }
  return pages
}

test.each([
  ['ACTIVE', (leverId: string) => world.aComment(moderator, leverId)],
  ['DISCUSSED', (leverId: string) => world.aComment(moderator, leverId)],
  ['AGREED', (leverId: string) => vote(leverId, moderator)],
  [
    'ARRANGED',
    (leverId: string) => {
      const mutation = 'mutation ($input: MoveLeverInput!) { moveLever(input: $input) { number } }'
      return world.ask(moderator, mutation, { input: { ...operation(), leverId, beforeId: leverIds[0] } })
    },
  ],
])(
  'a lever that moves up between two pages by %s is on one of them, and no other is missing',
  async (sort, happens) => {
    const pages = await read(sort, happens)
    expect(new Set(pages.flat())).toEqual(new Set(leverIds))
    expect(pages.every((ids) => ids.length <= 20 && new Set(ids).size === ids.length)).toBe(true)
  },
)

test('of many that moved, also while the rest is read, each is on some page', async () => {
  let times = 0
  let listed = await page('ACTIVE', null)
  const seen = new Set(idsOf(listed))
  const unread = leverIds.filter((id) => !seen.has(id))
  while (listed.pageInfo.hasNextPage) {
    for (const leverId of unread.slice(times * 12, times * 12 + 12)) await world.aComment(one(times), leverId)
    times += 1
    listed = await page('ACTIVE', listed.pageInfo.endCursor)
    idsOf(listed).forEach((id) => seen.add(id))
  }
  expect(seen).toEqual(new Set(leverIds))
})

test('what is published meanwhile is no part of the list that was begun', async () => {
  const first = await page('RECENT', null)
  const leverId = await world.aLever(moderator)
  const second = await page('RECENT', first.pageInfo.endCursor, 100)
  expect(idsOf(second)).not.toContain(leverId)
  expect(second.totalCount).toBe(71)
  leverIds.push(leverId)
})

test('a place from before lists knew when they began still leads on', async () => {
  const first = await page('ACTIVE', null)
  const former = first.pageInfo.endCursor.replace(/^\d+\./, '')
  expect(idsOf(await page('ACTIVE', former))).toEqual(idsOf(await page('ACTIVE', first.pageInfo.endCursor)))
})
