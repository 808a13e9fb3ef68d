import { afterAll, beforeAll, expect, test } from 'vitest'
import { renewTimeline } from '../../packages/server/src/log/timeline.ts'
import { aPen } from '../support/pens.ts'
import { until } from '../support/until.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

test('after a backup was restored, who was writing reads the text anew and keeps what is unsent', async () => {
  const author = await world.aPerson()
  const leverId = await world.aLever(author, { body: 'Comme avant.' })
  const network = { isUp: true }
  const ask: World['ask'] = (...asked) => (network.isUp ? world.ask(...asked) : Promise.reject(new Error('no network')))
  const open = await aPen({ url: world.url, ask }, author, leverId)
  network.isUp = false
  open.type(' Écrit avant la restauration.')
  await renewTimeline(world.app.parts.em, '')
  const anew = await aPen(world, author, leverId)
  anew.type(' Et la suite.')
  await until(() => open.over() !== null)
  expect(open.over()).toEqual({ kind: 'restored' })
  expect(open.unsent).toHaveLength(1)
  expect(anew.over()).toBe(null)
  expect(anew.text()).toBe('Comme avant. Et la suite.')
  await Promise.all([open.stop(), anew.stop()])
})
