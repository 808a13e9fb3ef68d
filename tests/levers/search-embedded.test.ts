import { afterAll, beforeAll } from 'vitest'
import { startWorld, type World } from '../support/world.ts'
import { whatSearchFinds } from './what-search-finds.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

whatSearchFinds(() => world)
