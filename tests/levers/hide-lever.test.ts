import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { give, operation } from '../support/give.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const read = async (id: string) =>
  (
    await world.ask(
      null,
      `{ lever(id: "${id}") { title body finding state review revision withdrawnReason author { displayName }
    hidden { reason motive } revisions { edges { node { revision title } } } } }`,
    )
  ).data?.lever
const aModerator = () => world.aPerson({ role: 'MODERATOR', displayName: 'Modération' })

describe('hideLever, restoreLever and reviewLever', () => {
  const hide = give('hideLever', 'lever { state }')
  const restore = give('restoreLever', 'lever { title state review }')
  const review = give('reviewLever', 'lever { review }')
  const motive = { reason: 'PERSONAL_DATA', motive: 'Un numéro de téléphone.' }

  test('a moderator hides a lever with a public motive, then shows it again', async () => {
    const [author, moderator] = [await world.aPerson(), await aModerator()]
    const leverId = await world.aLever(author, { title: 'Appelez-moi' })
    await world.ask(moderator, hide, { input: { ...operation(), leverId, ...motive } })
    expect(await read(leverId)).toMatchObject({ state: 'HIDDEN', title: '', hidden: motive })
    const found = await world.ask(
      null,
      `{ board(id: "${world.boardId}") { levers(search: "Appelez") { totalCount } } }`,
    )
    expect(found.data?.board.levers.totalCount).toBe(0)
    const { data } = await world.ask(moderator, restore, { input: { ...operation(), leverId } })
    expect(data?.restoreLever.lever).toEqual({ title: 'Appelez-moi', state: 'PUBLISHED', review: 'ACCEPTED' })
  })

  test('a moderator marks a lever as read', async () => {
    const leverId = await world.aLever(await world.aPerson())
    const { data } = await world.ask(await aModerator(), review, { input: { ...operation(), leverId } })
    expect(data?.reviewLever.lever).toEqual({ review: 'ACCEPTED' })
  })

  test('a participant does not moderate, and nobody moderates their own lever', async () => {
    const [author, moderator] = [await world.aPerson(), await aModerator()]
    const theirs = await world.aLever(author)
    const own = await world.aLever(moderator)
    const asked = await world.ask(author, hide, { input: { ...operation(), leverId: theirs, ...motive } })
    expect(asked.codes).toEqual(['MODERATORS_ONLY'])
    const self = await world.ask(moderator, hide, { input: { ...operation(), leverId: own, ...motive } })
    expect(self.codes).toEqual(['OWN_CONTENT'])
  })
})
