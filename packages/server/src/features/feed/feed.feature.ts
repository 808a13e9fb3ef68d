import { defineFeature } from '../../api/define-feature.js'
import { GuestClaimed } from './guest-claimed.js'
import { FeedResolver } from './feed.resolver.js'
import { PersonFeedResolver } from './person-feed.resolver.js'
import { ProgrammeFeedResolver } from './programme-feed.resolver.js'

/** What happens, told to those who follow it. */
export const feed = defineFeature({
  name: 'feed',
  events: [GuestClaimed],
  resolvers: [FeedResolver, PersonFeedResolver, ProgrammeFeedResolver],
})
