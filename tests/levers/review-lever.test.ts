import { afterAll, beforeAll, expect, test } from 'vitest'
import { give, operation } from '../support/give.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

test('a moderator marks a lever as read, once; a participant cannot', async () => {
  const author = await world.aPerson()
  const leverId = await world.aLever(author)
  const moderator = await world.aPerson({ role: 'MODERATOR' })
  const review = give('reviewLever', 'lever { review }')
  const first = await world.ask(moderator, review, { input: { ...operation(), leverId } })
  expect(first.data?.reviewLever.lever).toEqual({ review: 'ACCEPTED' })
  expect((await world.ask(moderator, review, { input: { ...operation(), leverId } })).data).toEqual({
    reviewLever: null,
  })
  expect((await world.ask(author, review, { input: { ...operation(), leverId } })).codes).toEqual(['MODERATORS_ONLY'])
})
