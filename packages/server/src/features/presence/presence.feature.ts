import { defineFeature } from '../../api/define-feature.js'
import { PresenceResolver } from './presence.resolver.js'

/** Who is on a board, and what they do there. */
export const presence = defineFeature({
  name: 'presence',
  resolvers: [PresenceResolver],
})
