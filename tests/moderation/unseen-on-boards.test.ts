import { afterAll, beforeAll, expect, test } from 'vitest'
import { elsewhere } from '../support/browser/gestures.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let author: TestPerson
let moderator: TestPerson
beforeAll(async () => {
  world = await startWorld()
  author = await world.aPerson()
  moderator = await world.aPerson({ role: 'MODERATOR' })
})
afterAll(() => world.stop())

const listed = async (by: TestPerson | null, review = 'UNREVIEWED', search: string | null = null) => {
  const { data, codes } = await world.ask(
    by,
    `query ($id: ID!, $review: LeverReview, $search: String) {
      board(id: $id) { levers(review: $review, search: $search) { totalCount edges { node { title } } } } }`,
    { id: world.boardId, review, search },
  )
  const { totalCount, edges = [] } = data?.board?.levers ?? {}
  return { codes, totalCount, titles: edges.map(({ node }: any) => node.title) }
}

test('moderators list the levers of a board that none of them has seen, also in a search, and those that changed since', async () => {
  const seen = await world.aLever(author, { title: 'Un jardin vu' })
  await world.aLever(author, { title: 'Un jardin nouveau' })
  await elsewhere(world, moderator, 'reviewLever', { leverId: seen })
  expect(await listed(moderator)).toMatchObject({ totalCount: 1, titles: ['Un jardin nouveau'] })
  expect((await listed(moderator, 'ACCEPTED')).titles).toEqual(['Un jardin vu'])
  expect((await listed(moderator, 'UNREVIEWED', 'jardin')).titles).toEqual(['Un jardin nouveau'])
  await elsewhere(world, author, 'editLever', { leverId: seen, revision: 1, title: 'Un jardin changé' })
  expect((await listed(moderator)).titles).toEqual(['Un jardin nouveau', 'Un jardin changé'])
})

test('what moderators have not seen is listed for nobody else, whatever is asked of it', async () => {
  for (const review of ['UNREVIEWED', 'ACCEPTED', 'REJECTED']) {
    expect(await listed(author, review)).toMatchObject({ codes: ['MODERATORS_ONLY'], titles: [] })
    expect(await listed(null, review)).toMatchObject({ codes: ['SIGN_IN_FIRST'], titles: [] })
  }
  expect((await listed(author, null as never)).totalCount).toBe(2)
})
