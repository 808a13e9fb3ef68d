import { defineFeature } from '../../api/define-feature.js'
import { HiddenCommentResolver, HiddenLeverResolver, HiddenTextResolver } from './hidden-text.resolver.js'
import { ModerationResolver } from './moderation.resolver.js'

/** What moderators read besides: hidden words, and the lists of what waits for them. */
export const moderation = defineFeature({
  name: 'moderation',
  resolvers: [HiddenTextResolver, HiddenLeverResolver, HiddenCommentResolver, ModerationResolver],
})
