import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow } from '../support/follow.ts'
import { aPen } from '../support/pens.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const hour = 3_600_000
const penText = `subscription ($leverId: ID!, $clientId: Int!) { textPen(leverId: $leverId, clientId: $clientId) { mayWrite code } }`

test('a phase that ends at midnight closes an editor within a second, also one in which nobody types', async () => {
  const author = await world.aPerson()
  const leverId = await world.aLever(author)
  const pen = await aPen(world, author, leverId)
  const day = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' })
  const today = day.format(new Date())
  await world.sql.rows('update phase set ends_on = $1 where $1 between starts_on and ends_on', [today])
  const toHour = hour - (Date.now() % hour)
  let hours = 0
  while (day.format(new Date(Date.now() + toHour + hours * hour)) === today) hours += 1
  // Two seconds before midnight in Paris.
  world.pass(toHour + hours * hour - 2_000)
  const midnight = performance.now() + 2_000
  const held = follow(world, author, penText, { leverId, clientId: pen.pen.clientId })
  expect((await held.next()).data.textPen).toEqual({ mayWrite: true, code: null })
  const told = (await held.next()).data.textPen
  const late = performance.now() - midnight
  expect(told.mayWrite).toBe(false)
  expect(late).toBeGreaterThan(-50)
  expect(late).toBeLessThan(1_000)
  await Promise.all([held.stop(), pen.stop()])
})
