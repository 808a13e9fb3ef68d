import { freshDatabase } from '../../support/postgres/fresh-database.ts'
import { startWorld } from '../../support/world.ts'
import { purgeStory } from './purge-story.ts'

purgeStory(async () => startWorld({ databaseUrl: await freshDatabase() }))
