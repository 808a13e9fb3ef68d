import { defineFeature } from '../../api/define-feature.js'
import { HiddenCommentResolver, HiddenLeverResolver, HiddenTextResolver } from './hidden-text.resolver.js'
import { ModerationResolver } from './moderation.resolver.js'
import { reportComment } from './report-comment.js'
import { Report } from './report.entity.js'

/** What is reported to moderators, and what they read besides: hidden words, and the lists of what waits for them. */
export const moderation = defineFeature({
  name: 'moderation',
  commands: [reportComment],
  resolvers: [HiddenTextResolver, HiddenLeverResolver, HiddenCommentResolver, ModerationResolver],
  // By calls of entities. SQL are the lists, page by page over several tables.
  tables: [Report],
})
