import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPolledPage, boardPresence, untilPresence } from '../support/presence.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

test('what somebody without a socket does at a lever is shown to the others, until their page leaves it', async () => {
  const [ana, bilal] = [await world.aPerson({ displayName: 'Ana' }), await world.aPerson({ displayName: 'Bilal' })]
  const leverId = await world.aLever(ana)
  const atAna = boardPresence(world, ana, world.boardId)
  const form = aPolledPage(bilal)
  expect((await form.atLever(world, leverId, 'COMMENTING')).data).toEqual({ renewAtLever: true })
  const seen = await untilPresence(atAna, { activities: ['COMMENTING', 'READING'] })
  expect(seen.people[0]).toEqual({ person: { displayName: 'Bilal' }, leverId, activity: 'COMMENTING' })
  await form.leave(world)
  await untilPresence(atAna, { total: 1, names: ['Ana'] })
  await atAna.stop()
})

test('a lever that is not there has nobody, and a visitor does nothing by name', async () => {
  const ana = await world.aPerson()
  const leverId = await world.aLever(ana)
  const answers = [
    await aPolledPage(ana).atLever(world, randomUUID(), 'EDITING'),
    await aPolledPage(null).atLever(world, leverId, 'EDITING'),
  ]
  expect(answers.flatMap(({ codes }) => codes)).toEqual(['NOT_FOUND', 'SIGN_IN_FIRST'])
})
