import { afterAll, beforeAll } from 'vitest'
import { freshDatabase } from '../support/postgres/fresh-database.ts'
import { startWorld, type World } from '../support/world.ts'
import { whatSearchFinds } from './what-search-finds.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ databaseUrl: await freshDatabase() })
})
afterAll(() => world.stop())

whatSearchFinds(() => world)
