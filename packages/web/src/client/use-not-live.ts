import { useQuery } from '@apollo/client/react'
import type { Answered } from './request/answers.js'
import { documentNode, makeApolloClient, refusalOfApollo } from './apollo/apollo-client.js'
import type { TextDocument } from './request/text-document.js'
import { useLeviersClient } from './use-leviers-client.js'

/** The answer to a question of a page that is not live: what Apollo Client has of it at once, then as it is now. */
export function useNotLive<Result, Variables extends Record<string, unknown>>(
  document: TextDocument<Result, Variables>,
  variables: Variables,
): Answered<Result> & { reload: () => Promise<void> } {
  const leviers = useLeviersClient()
  const client = leviers.keep('apollo', () => makeApolloClient(leviers.ask))
  const query = documentNode<Result, Record<string, unknown>>(document)
  const { data, error, loading, refetch } = useQuery(query, { client, variables, fetchPolicy: 'cache-and-network' })
  return {
    // Complete or not there: partial data is not asked for.
    answer: (data as Result | undefined) ?? null,
    refusal: refusalOfApollo(error),
    loading,
    reload: async () => {
      // A refusal shows through the hook.
      await refetch().catch(() => undefined)
    },
  }
}
