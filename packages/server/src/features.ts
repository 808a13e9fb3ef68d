import 'reflect-metadata'
import type { Feature } from './api/define-feature.js'
import { boards } from './features/boards/boards.feature.js'
import { coediting } from './features/coediting/coediting.feature.js'
import { comments } from './features/comments/comments.feature.js'
import { feed } from './features/feed/feed.feature.js'
import { levers } from './features/levers/levers.feature.js'
import { moderation } from './features/moderation/moderation.feature.js'
import { organisations } from './features/organisations/organisations.feature.js'
import { people } from './features/people/people.feature.js'
import { presence } from './features/presence/presence.feature.js'
import { votes } from './features/votes/votes.feature.js'

/** Everything that Leviers does: the API, the tables, the events, imports and exports are made from this list. */
export const features: readonly Feature[] = [
  boards,
  people,
  organisations,
  levers,
  coediting,
  votes,
  comments,
  moderation,
  presence,
  feed,
]
