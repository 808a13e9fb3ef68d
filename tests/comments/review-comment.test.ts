import { afterAll, beforeAll, expect, test } from 'vitest'
import { give, operation } from '../support/give.ts'
import { unreviewedOf } from '../support/moderation.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

test('a moderator marks a comment as read, once, until its author says something else; a participant cannot', async () => {
  const author = await world.aPerson()
  const moderator = await world.aPerson({ role: 'MODERATOR' })
  const leverId = await world.aLever(moderator)
  const commentId = await world.aComment(author, leverId, { body: 'Une question' })
  const input = () => ({ input: { ...operation(), commentId } })
  const review = give('reviewComment', 'comment { id }')
  expect(await unreviewedOf(world, moderator)).toEqual(['Une question'])
  expect((await world.ask(author, review, input())).codes).toEqual(['MODERATORS_ONLY'])
  expect((await world.ask(moderator, review, input())).data?.reviewComment.comment).toEqual({ id: commentId })
  expect(await unreviewedOf(world, moderator)).toEqual([])
  expect((await world.ask(moderator, review, input())).data).toEqual({ reviewComment: null })
  const edit = give('editComment', 'comment { id }')
  const changed = { ...operation(), commentId, revision: 1, body: 'Autre chose' }
  await world.ask(author, edit, { input: changed })
  expect(await unreviewedOf(world, moderator)).toEqual(['Autre chose'])
  const told = (by: TestPerson | null) =>
    world.ask(by, `{ comment(id: "${commentId}") { changedSinceReview } }`).then(({ data }) => data?.comment)
  expect(await told(moderator)).toEqual({ changedSinceReview: true })
  expect(await told(author)).toEqual({ changedSinceReview: null })
  const old = { ...operation(), commentId, revision: 1 }
  expect((await world.ask(moderator, review, { input: old })).codes).toEqual(['WORDS_CHANGED'])
  await world.ask(moderator, review, { input: { ...old, revision: 2 } })
  expect(await told(moderator)).toEqual({ changedSinceReview: false })
  const own = await world.aComment(moderator, leverId)
  const ownReview = await world.ask(moderator, review, { input: { ...operation(), commentId: own } })
  expect(ownReview.codes).toEqual(['OWN_CONTENT'])
})
