import { defineFeature } from '../../api/define-feature.js'
import { castVote } from './cast-vote.js'
import { MyVotesResolver } from './my-votes.resolver.js'
import { EarlierVotesResolver, VersionVotesResolver } from './votes-by-version.resolver.js'
import { TalliesMoved } from './tallies-moved.type.js'
import { withdrawVote } from './withdraw-vote.js'

/** Positions on levers: a hot path, whose tables are only spoken to in set-based SQL. */
export const votes = defineFeature({
  name: 'votes',
  commands: [castVote, withdrawVote],
  resolvers: [MyVotesResolver, EarlierVotesResolver, VersionVotesResolver],
  types: [TalliesMoved],
})
