import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable, type TypedDocumentNode } from '@apollo/client'
import { print } from 'graphql'
import type { Ask } from '../request/ask.js'
import { Refusal } from '../request/refusal.js'
import type { TextDocument } from '../request/text-document.js'

/**
 * Apollo Client for pages that are not live: history, account, outbox, moderation. Loaded with the first of them; what
 * is live goes through the board's store. It asks the same way as everything else: one cookie, one language, the same
 * refusals.
 */
export function makeApolloClient(ask: Ask): ApolloClient {
  const link = new ApolloLink(
    ({ query, variables }) =>
      new Observable((observer) => {
        const leaving = new AbortController()
        // The text that Apollo printed answers what its caller's document says.
        const text = print(query) as TextDocument<Record<string, unknown>, Record<string, unknown>>
        ask(text, variables, { signal: leaving.signal }).then(
          (data) => {
            observer.next({ data })
            observer.complete()
          },
          (fault: unknown) => observer.error(fault),
        )
        return () => leaving.abort()
      }),
  )
  return new ApolloClient({ link, cache: new InMemoryCache(), devtools: { enabled: false } })
}

/** The document that Apollo wants of a text that codegen wrote. */
export function documentNode<Result, Variables extends Record<string, unknown>>(
  text: string,
): TypedDocumentNode<Result, Variables> {
  return gql(text)
}

/** The refusal in an error of Apollo; anything else is a bug and is thrown. */
export function refusalOfApollo(error: unknown): Refusal | null {
  if (error === undefined || error === null) return null
  if (error instanceof Refusal) return error
  throw error
}
