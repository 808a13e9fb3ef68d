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
const day = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' })

/** How long it is until the next midnight in Paris, whatever the hour and also when the clocks change, in milliseconds. */
function untilMidnight(shift = 0): number {
  const now = Date.now() + shift
  let at = now + hour - (now % hour)
  while (day.format(at) === day.format(now)) at += hour
  return at - now
}

const penText = `subscription ($leverId: ID!, $clientId: Int!) { textPen(leverId: $leverId, clientId: $clientId) { mayWrite code } }`

test('a phase that ends at midnight closes an editor then, also one in which nobody types', async () => {
  // People come in one minute before: whoever came this morning may have been signed out since.
  const toMidnight = untilMidnight() - 60_000
  world.pass(toMidnight)
  const today = day.format(new Date(Date.now() + toMidnight))
  await world.sql.rows('update phase set ends_on = $1 where $1 between starts_on and ends_on', [today])
  const author = await world.aPerson()
  const leverId = await world.aLever(author)
  const pen = await aPen(world, author, leverId)
  const left = untilMidnight(toMidnight)
  world.pass(left - 5_000)
  const midnight = performance.now() + 5_000
  const held = follow(world, author, penText, { leverId, clientId: pen.pen.clientId })
  expect((await held.next()).data.textPen).toEqual({ mayWrite: true, code: null })
  const told = (await held.next()).data.textPen
  expect(told.mayWrite).toBe(false)
  expect(performance.now()).toBeGreaterThan(midnight - 50)
  await Promise.all([held.stop(), pen.stop()])
})
