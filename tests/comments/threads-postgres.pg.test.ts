import { afterAll, beforeAll } from 'vitest'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { startWorld, type World } from '../support/world.ts'
import { whatThreadsShow } from './what-threads-show.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ databaseUrl: await migratedDatabase() })
})
afterAll(() => world.stop())

whatThreadsShow(() => world)
