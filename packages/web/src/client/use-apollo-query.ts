import { NetworkStatus, type DocumentNode, type OperationVariables, type TypedDocumentNode } from '@apollo/client'
import { useQuery } from '@apollo/client/react'
import { useCallback, useState } from 'react'
import { isPassing, Refusal } from './request/refusal.js'

/** The answer to a query of a page that is not live: what the cache has of it at once, then as it is now. */
export function useApolloQuery<Result, Variables extends OperationVariables>(
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
) {
  // As long as the server is not reached it is asked again: why, is known before there is an answer.
  const [trouble, setTrouble] = useState<Refusal | null>(null)
  const onTrouble = useCallback(
    (refusal: Refusal | null) => setTrouble(refusal && isPassing(refusal) ? refusal : null),
    [],
  )
  const query: DocumentNode = document
  const { data, error, networkStatus, refetch, fetchMore } = useQuery<Result, OperationVariables>(query, {
    variables,
    fetchPolicy: 'cache-and-network',
    context: { onTrouble },
  })
  const reload = useCallback(
    async (change: Partial<Variables> = {}) => {
      // A refusal shows through the hook.
      await refetch(change).catch(() => undefined)
    },
    [refetch],
  )
  return {
    // Complete or not there: partial data is not asked for.
    answer: data ?? null,
    refusal: trouble ?? refusalIn(error),
    isLoadingMore: networkStatus === NetworkStatus.fetchMore,
    fetchMore,
    reload,
  }
}

/** The refusal in an error of Apollo; anything else is a bug and is thrown. */
function refusalIn(error: unknown): Refusal | null {
  if (error === undefined || error instanceof Refusal) return error ?? null
  throw error
}
