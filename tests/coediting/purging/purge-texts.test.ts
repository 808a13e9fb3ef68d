import { startWorld } from '../../support/world.ts'
import { purgeStory } from './purge-story.ts'

purgeStory(() => startWorld())
