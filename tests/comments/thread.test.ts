import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let author: TestPerson
beforeAll(async () => {
  world = await startWorld()
  author = await world.aPerson()
})
afterAll(() => world.stop())

test('a long branch is read page by page, a comment always before its answers', async () => {
  const own = await world.aLever(author)
  const rootId = await world.aComment(author, own, { body: 'racine' })
  for (let index = 0; index < 7; index += 1)
    await world.aComment(author, own, { parentId: rootId, body: `réponse ${index}` })
  const first = (
    await world.ask(
      null,
      `{ lever(id: "${own}") { thread { edges { node { replyCount replies(first: 3) { pageInfo { hasNextPage endCursor } edges { node { body } } } } } } } }`,
    )
  ).data?.lever.thread.edges[0].node
  const rest = (
    await world.ask(
      null,
      `{ comment(id: "${rootId}") { replies(first: 50, after: "${first.replies.pageInfo.endCursor}") { edges { node { body } } } } }`,
    )
  ).data?.comment
  const bodies = [...first.replies.edges, ...rest.replies.edges].map((edge: any) => edge.node.body)
  expect(bodies).toEqual(Array.from({ length: 7 }, (_, index) => `réponse ${index}`))
  expect(first.replyCount).toBe(7)
})
