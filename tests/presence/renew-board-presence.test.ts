import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPolledPage, boardPresence, untilPresence } from '../support/presence.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

test('who has no socket is seen on the board and sees the others, under the name that they have now', async () => {
  const [ana, bilal] = [await world.aPerson({ displayName: 'Ana' }), await world.aPerson({ displayName: 'Bilal' })]
  const atAna = boardPresence(world, ana, world.boardId)
  await untilPresence(atAna, { total: 1 })
  const page = aPolledPage(bilal)
  await page.onBoard(world, world.boardId)
  await untilPresence(atAna, { total: 2, names: ['Ana', 'Bilal'] })
  const seen = (await page.onBoard(world, world.boardId)).data?.renewBoardPresence
  expect(seen).toMatchObject({ total: 2, unnamed: 0 })
  expect(seen.people.map((one: any) => one.person.displayName).toSorted()).toEqual(['Ana', 'Bilal'])
  await page.leave(world)
  await atAna.stop()
})

test('a board that is not there has nobody, and a lease is a UUID', async () => {
  const page = aPolledPage(null)
  const query = `mutation ($boardId: ID!) { renewBoardPresence(leaseId: "mine", boardId: $boardId) { total } }`
  const answers = [
    await page.onBoard(world, randomUUID()),
    await page.onBoard(world, 'nowhere'),
    await world.ask(null, query, { boardId: world.boardId }),
  ]
  expect(answers.flatMap(({ codes }) => codes)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'BAD_INPUT'])
})
