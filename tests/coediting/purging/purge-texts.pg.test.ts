import { migratedDatabase } from '../../support/postgres/migrated-database.ts'
import { startWorld } from '../../support/world.ts'
import { purgeStory } from './purge-story.ts'

purgeStory(async () => startWorld({ databaseUrl: await migratedDatabase() }))
