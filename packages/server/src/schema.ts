import 'reflect-metadata'
import type { GraphQLSchema } from 'graphql'
import { GraphQLDateTime } from 'graphql-scalars'
import { buildSchema, type NonEmptyArray, type PubSub } from 'type-graphql'
import { BoardReset } from './features/boards/board-reset.type.js'
import { BoardResolver } from './features/boards/board.resolver.js'
import type { Catalogue } from './features/boards/catalogue.js'
import { ProgrammeResolver } from './features/boards/programme.resolver.js'
import { CommentCommandsResolver } from './features/comments/comment-commands.resolver.js'
import { CommentResolver } from './features/comments/comment.resolver.js'
import { ThreadCountsResolver, ThreadResolver } from './features/comments/thread/thread.resolver.js'
import { FeedResolver } from './features/feed/feed.resolver.js'
import { BoardLeversResolver } from './features/levers/finding/board-levers.resolver.js'
import { CaretsResolver } from './features/coediting/carets/carets.resolver.js'
import { LeverTextFormsResolver, LeverTextResolver } from './features/coediting/projection/lever-text.resolver.js'
import { TextCommandsResolver } from './features/coediting/edits/text-commands.resolver.js'
import { VersionResolver } from './features/coediting/edits/version.resolver.js'
import { PositionAgesResolver, VersionPositionsResolver } from './features/votes/position-ages.resolver.js'
import { TextResolver } from './features/coediting/sync/text.resolver.js'
import { OfficialAnswersResolver } from './features/levers/answers/official-answers.resolver.js'
import { LeverCommandsResolver } from './features/levers/lever-commands.resolver.js'
import { CoAuthorsResolver } from './features/levers/co-authors.resolver.js'
import { LeverResolver } from './features/levers/lever/lever.resolver.js'
import { LeversToAnswerResolver } from './features/levers/answers/levers-to-answer.resolver.js'
import { MyVisitsResolver } from './features/boards/visits/my-visits.resolver.js'
import { BoardVisited } from './features/boards/visits/board-visited.type.js'
import { GuestClaimed } from './features/feed/guest-claimed.type.js'
import { PersonFeedResolver } from './features/feed/person-feed.resolver.js'
import {
  HiddenCommentResolver,
  HiddenLeverResolver,
  HiddenTextResolver,
} from './features/moderation/hidden-text.resolver.js'
import { ModerationResolver } from './features/moderation/moderation.resolver.js'
import { DraftDiscarded } from './features/levers/drafts/draft-discarded.type.js'
import { DraftSaved } from './features/levers/drafts/draft-saved.type.js'
import { LeverTextChanged } from './features/levers/lever/lever-text-changed.type.js'
import { LeverTextFrozen } from './features/levers/lever/lever-text-frozen.type.js'
import { LeverVisited } from './features/levers/lever/lever-visited.type.js'
import { MyDraftsResolver } from './features/levers/drafts/my-drafts.resolver.js'
import { MandateEnded } from './features/organisations/mandate-ended.type.js'
import { MandateGranted } from './features/organisations/mandate-granted.type.js'
import { NamesResolver } from './features/organisations/names.resolver.js'
import { OrganisationCommandsResolver } from './features/organisations/organisation-commands.resolver.js'
import {
  MyMandateResolver,
  OrganisationResolver,
  PersonBodyResolver,
  ProgrammeOrganisationsResolver,
} from './features/organisations/organisation.resolver.js'
import { InstanceResolver } from './features/people/instance.resolver.js'
import { MeResolver } from './features/people/me/me.resolver.js'
import { ProfileUpdated } from './features/people/profile-updated.type.js'
import { RoleChanged } from './features/people/role-changed.type.js'
import { MyVotesResolver } from './features/votes/my-votes.resolver.js'
import { PresenceResolver } from './features/presence/presence.resolver.js'
import { TalliesMoved } from './features/votes/tallies-moved.type.js'
import { VoteResolver } from './features/votes/vote.resolver.js'

const resolvers: NonEmptyArray<new (catalogue: Catalogue) => object> = [
  ProgrammeResolver,
  BoardResolver,
  BoardLeversResolver,
  LeversToAnswerResolver,
  LeverResolver,
  OfficialAnswersResolver,
  LeverCommandsResolver,
  TextResolver,
  CoAuthorsResolver,
  VersionResolver,
  PositionAgesResolver,
  VersionPositionsResolver,
  CaretsResolver,
  TextCommandsResolver,
  LeverTextResolver,
  LeverTextFormsResolver,
  ThreadResolver,
  ThreadCountsResolver,
  CommentResolver,
  CommentCommandsResolver,
  VoteResolver,
  FeedResolver,
  PersonFeedResolver,
  PresenceResolver,
  MeResolver,
  InstanceResolver,
  OrganisationResolver,
  ProgrammeOrganisationsResolver,
  PersonBodyResolver,
  MyMandateResolver,
  OrganisationCommandsResolver,
  NamesResolver,
  MyVotesResolver,
  MyDraftsResolver,
  MyVisitsResolver,
  HiddenTextResolver,
  HiddenLeverResolver,
  HiddenCommentResolver,
  ModerationResolver,
]

// Subscriptions follow the log; TypeGraphQL only wants to see a pub/sub.
const unusedPubSub: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('subscriptions follow the log, not a pub/sub')
  },
}

/** The schema that the API serves; `catalogue` is what the programme is made of. */
export function makeSchema(catalogue: Catalogue): Promise<GraphQLSchema> {
  const instances = new Map<object, object>(resolvers.map((Resolver) => [Resolver, new Resolver(catalogue)]))
  return buildSchema({
    resolvers,
    orphanedTypes: [
      BoardReset,
      TalliesMoved,
      LeverTextChanged,
      LeverTextFrozen,
      GuestClaimed,
      DraftSaved,
      DraftDiscarded,
      BoardVisited,
      LeverVisited,
      ProfileUpdated,
      RoleChanged,
      MandateGranted,
      MandateEnded,
    ],
    container: { get: (resolver: object) => instances.get(resolver) },
    scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
    pubSub: unusedPubSub,
    // Inputs are checked by the schemas that both sides share.
    validate: false,
  })
}
