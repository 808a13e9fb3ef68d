import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { elsewhere } from '../support/browser/gestures.ts'
import { give, operation } from '../support/give.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

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

describe('what a moderator saw', () => {
  const change = {
    'its title': (by: TestPerson, leverId: string) =>
      elsewhere(world, by, 'editLever', { leverId, revision: 1, title: 'Un verger' }),
    'its finding': (by: TestPerson, leverId: string) =>
      elsewhere(world, by, 'editLever', { leverId, revision: 1, finding: 'Du béton.' }),
    'its text': (by: TestPerson, leverId: string) =>
      elsewhere(world, by, 'saveText', { leverId, base: 'Au pied des tours.', text: 'Sur les toits.' }),
  }
  let author: TestPerson
  let moderator: TestPerson
  let leverId: string
  beforeEach(async () => {
    author = await world.aPerson()
    moderator = await world.aPerson({ role: 'MODERATOR' })
    leverId = await world.aLever(author)
  })
  const now = async (by: TestPerson | null) => {
    const { data } = await world.ask(by, `{ lever(id: "${leverId}") { review changedSinceReview lastNumber } }`)
    return data?.lever
  }
  const see = (input = {}) =>
    world.ask(moderator, give('reviewLever', 'lever { review }'), { input: { ...operation(), leverId, ...input } })

  test.each(Object.entries(change))('holds until %s is changed; then it is to be looked at again', async (_, edit) => {
    await see()
    await edit(author, leverId)
    expect(await now(moderator)).toMatchObject({ review: 'UNREVIEWED', changedSinceReview: true })
    await see()
    expect(await now(moderator)).toMatchObject({ review: 'ACCEPTED', changedSinceReview: false })
  })

  test('is still seen when only its places change; that it changed is told to moderators only', async () => {
    await see()
    await elsewhere(world, author, 'editLever', { leverId, revision: 1, neighbourhoodCodes: ['QN04413M'] })
    expect(await now(moderator)).toMatchObject({ review: 'ACCEPTED', changedSinceReview: false })
    await change['its text'](author, leverId)
    expect((await now(author)).changedSinceReview).toBeNull()
    expect((await now(null)).changedSinceReview).toBeNull()
  })

  test('is new, not changed, when nobody had seen it before the change', async () => {
    await change['its title'](author, leverId)
    expect(await now(moderator)).toMatchObject({ review: 'UNREVIEWED', changedSinceReview: false })
  })

  test('is what stood before them: of words that changed since, nobody says that they were seen', async () => {
    const { lastNumber: seen } = await now(moderator)
    await world.aComment(author, leverId)
    await change['its text'](author, leverId)
    expect((await see({ seen })).codes).toEqual(['WORDS_CHANGED'])
    expect(await now(moderator)).toMatchObject({ review: 'UNREVIEWED' })
    const { lastNumber } = await now(moderator)
    await world.aComment(author, leverId)
    expect((await see({ seen: lastNumber })).codes).toEqual([])
  })

  test('of one that was hidden and shown again, it is seen as it is', async () => {
    await see()
    await change['its text'](author, leverId)
    await elsewhere(world, moderator, 'hideLever', { leverId, reason: 'OTHER', motive: 'Pour essayer.' })
    await elsewhere(world, moderator, 'restoreLever', { leverId })
    expect(await now(moderator)).toMatchObject({ review: 'ACCEPTED', changedSinceReview: false })
  })
})
