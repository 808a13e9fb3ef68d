import { afterAll, beforeAll } from 'vitest'
import { startWorld, type World } from '../support/world.ts'
import { whatThreadsShow } from './what-threads-show.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

whatThreadsShow(() => world)
