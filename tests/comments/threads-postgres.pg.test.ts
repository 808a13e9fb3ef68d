import { afterAll, beforeAll } from 'vitest'
import { freshDatabase } from '../support/postgres/fresh-database.ts'
import { startWorld, type World } from '../support/world.ts'
import { whatThreadsShow } from './what-threads-show.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ databaseUrl: await freshDatabase() })
})
afterAll(() => world.stop())

whatThreadsShow(() => world)
