import 'reflect-metadata'
import type { GraphQLSchema } from 'graphql'
import { GraphQLDateTime } from 'graphql-scalars'
import { buildSchema, type NonEmptyArray, type PubSub } from 'type-graphql'
import type { Feature, ResolverClass } from './api/define-feature.js'
import type { CatalogueCache } from './features/boards/catalogue.js'

// Subscriptions follow the log; TypeGraphQL only wants to see a pub/sub.
const unusedPubSub: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('subscriptions follow the log, not a pub/sub')
  },
}

/** The schema that the API serves: what features bring to it; `catalogue` is what the programme is made of. */
export function makeSchema(features: readonly Feature[], catalogue: CatalogueCache): Promise<GraphQLSchema> {
  const [first, ...others] = features.flatMap(({ resolvers }) => resolvers)
  if (!first) throw new Error('no feature brings anything to the API')
  const resolvers: NonEmptyArray<ResolverClass> = [first, ...others]
  const instances = new Map<object, object>(resolvers.map((Resolver) => [Resolver, instanceOf(Resolver, catalogue)]))
  return buildSchema({
    resolvers,
    // Nothing refers to the types of events but the interface that they implement.
    orphanedTypes: features.flatMap(({ events, types }) => [...events.map(({ type }) => type), ...types]),
    container: { get: (resolver: object) => instances.get(resolver) },
    scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
    pubSub: unusedPubSub,
    // Inputs are checked by the schemas that both sides share.
    validate: false,
  })
}

/** Resolvers take the catalogue, or nothing. */
function instanceOf(Resolver: ResolverClass, catalogue: CatalogueCache): object {
  return new (Resolver as new (catalogue: CatalogueCache) => object)(catalogue)
}
