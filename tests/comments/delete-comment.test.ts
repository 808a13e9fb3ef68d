import { afterAll, beforeAll, expect, test } from 'vitest'
import { give, operation } from '../support/give.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

test('deleting a comment leaves a tombstone with its replies', async () => {
  const author = await world.aPerson()
  const leverId = await world.aLever(author)
  const commentId = await world.aComment(author, leverId, { body: 'Je retire' })
  await world.aComment(author, leverId, { parentId: commentId, body: 'Une réponse' })
  const remove = give('deleteComment', 'leverCommentCount')
  const { data } = await world.ask(author, remove, { input: { ...operation(), commentId } })
  expect(data?.deleteComment.leverCommentCount).toBe(1)
  const thread = `{ lever(id: "${leverId}") { thread { edges { node { state body replies { edges { node { body } } } } } } } }`
  expect((await world.ask(null, thread)).data?.lever.thread.edges[0].node).toEqual({
    state: 'DELETED',
    body: null,
    replies: { edges: [{ node: { body: 'Une réponse' } }] },
  })
  expect((await world.ask(author, remove, { input: { ...operation(), commentId } })).data).toEqual({
    deleteComment: null,
  })
})
