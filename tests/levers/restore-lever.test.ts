import { afterAll, beforeAll, expect, test } from 'vitest'
import { give, operation } from '../support/give.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

test('a lever that is not hidden has nothing to be restored', async () => {
  const leverId = await world.aLever(await world.aPerson())
  const moderator = await world.aPerson({ role: 'MODERATOR' })
  const { data, codes } = await world.ask(moderator, give('restoreLever', ''), { input: { ...operation(), leverId } })
  expect({ data, codes }).toEqual({ data: { restoreLever: null }, codes: [] })
})

test('a lever that was hidden counts again on its board once it is restored', async () => {
  const leverId = await world.aLever(await world.aPerson())
  const moderator = await world.aPerson({ role: 'MODERATOR' })
  const count = async () =>
    (await world.ask(null, `{ board(id: "${world.boardId}") { leverCount } }`)).data?.board.leverCount
  const shown = await count()
  const motive = { reason: 'OTHER', motive: 'À vérifier.' }
  await world.ask(moderator, give('hideLever', ''), { input: { ...operation(), leverId, ...motive } })
  expect(await count()).toBe(shown - 1)
  await world.ask(moderator, give('restoreLever', ''), { input: { ...operation(), leverId } })
  expect(await count()).toBe(shown)
})
