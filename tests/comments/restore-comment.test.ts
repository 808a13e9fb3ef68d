import { afterAll, beforeAll, expect, test } from 'vitest'
import { give, operation } from '../support/give.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

test('a moderator shows a hidden comment again, and its lever counts it again', async () => {
  const author = await world.aPerson()
  const moderator = await world.aPerson({ role: 'MODERATOR' })
  const commentId = await world.aComment(author, await world.aLever(author), { body: 'Une question' })
  const motive = { reason: 'SPAM', motive: 'Répétition.' }
  const hidden = await world.ask(moderator, give('hideComment', 'leverCommentCount'), {
    input: { ...operation(), commentId, ...motive },
  })
  expect(hidden.data?.hideComment.leverCommentCount).toBe(0)
  const restore = give('restoreComment', 'leverCommentCount comment { body state }')
  const { data } = await world.ask(moderator, restore, { input: { ...operation(), commentId } })
  expect(data?.restoreComment).toMatchObject({
    leverCommentCount: 1,
    comment: { body: 'Une question', state: 'PUBLISHED' },
  })
  expect((await world.ask(author, restore, { input: { ...operation(), commentId } })).codes).toEqual([
    'MODERATORS_ONLY',
  ])
})
