import { ApolloClient, InMemoryCache } from '@apollo/client'
import type { GraphQLCodegenDataMasking } from '@apollo/client/masking'
import { leviersLink, type LinkParts } from './leviers-link.js'
import possibleTypes from './possible-types.generated.js'
import { typePolicies } from './type-policies.js'

declare module '@apollo/client' {
  /** Masked fragments have the types that codegen writes. */
  export interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
}

/**
 * Apollo Client for all pages that are not live, loaded with the first of them; what is live goes through the board's
 * store. Both ask over the same way: one cookie, one language, the same refusals, one outbox.
 */
export function makeApolloClient(parts: LinkParts): ApolloClient {
  return new ApolloClient({
    link: leviersLink(parts),
    cache: new InMemoryCache({ ...possibleTypes, typePolicies }),
    dataMasking: true,
    devtools: { enabled: false },
    // A retry is not joined to the query before it.
    queryDeduplication: false,
  })
}

export interface ApolloClients {
  /** The client of whoever reads now: somebody else begins with an empty cache. */
  of(personId: string | null): ApolloClient
}

/** Keeps what one person read from the next one on the same page. */
export function makeApolloClients(parts: LinkParts): ApolloClients {
  let owner: string | null = null
  let client = makeApolloClient(parts)
  return {
    of(personId) {
      if (owner !== null && personId !== owner) client = makeApolloClient(parts)
      owner = personId
      return client
    },
  }
}
