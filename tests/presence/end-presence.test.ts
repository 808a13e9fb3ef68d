import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPolledPage, boardPresence, untilPresence } from '../support/presence.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

test('a page without a socket that leaves is gone at once, and the same person’s other page stays', async () => {
  const [ana, bilal] = [await world.aPerson({ displayName: 'Ana' }), await world.aPerson({ displayName: 'Bilal' })]
  const atAna = boardPresence(world, ana, world.boardId)
  const [page, other, visitor] = [aPolledPage(bilal), aPolledPage(bilal), aPolledPage(null)]
  for (const one of [page, other, visitor]) await one.onBoard(world, world.boardId)
  await untilPresence(atAna, { total: 3, unnamed: 1, names: ['Ana', 'Bilal'] })
  await visitor.leave(world)
  await page.leave(world)
  await untilPresence(atAna, { total: 2, unnamed: 0, names: ['Ana', 'Bilal'] })
  expect((await other.leave(world)).data).toEqual({ endPresence: true })
  await untilPresence(atAna, { total: 1, names: ['Ana'] })
  await atAna.stop()
})

test('leaving twice, or where one never was, does no harm; a lease is a UUID', async () => {
  const leave = 'mutation ($leaseId: ID!) { endPresence(leaseId: $leaseId) }'
  const leaseId = randomUUID()
  for (let times = 0; times < 2; times += 1) {
    expect((await world.ask(null, leave, { leaseId })).data).toEqual({ endPresence: true })
  }
  expect((await world.ask(null, leave, { leaseId: 'mine' })).codes).toEqual(['BAD_INPUT'])
})
