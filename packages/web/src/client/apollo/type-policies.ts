import type { FieldPolicy, Reference, TypePolicies } from '@apollo/client'

interface Page {
  edges: readonly { node: Reference }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** A connection read page by page: what comes after a cursor is added, what comes without one is read anew. */
function pages(): FieldPolicy<Page> {
  return {
    keyArgs: false,
    merge: (existing, incoming, { args }) =>
      existing && args?.after ? { ...incoming, edges: [...existing.edges, ...incoming.edges] } : incoming,
  }
}

/** How the cache knows things again: by their id, but for what is only a part of something else. */
export const typePolicies: TypePolicies = {
  Lever: { fields: { revisions: pages() } },
  // Its number is of its lever: the same number of another lever is another version.
  LeverRevision: { keyFields: false, merge: true },
}
