import type { ApolloClient } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { useCallback, useEffect, useState } from 'react'
import { Refusal } from '../../client/request/refusal.js'
import type { ModerationList } from '../../client/schema.generated.js'
import {
  ModerationListDocument,
  type ModerationListQuery,
  type ModerationListQueryVariables,
} from './moderation-list.generated.js'
import { idOf, type ReadItem } from './read-item.js'

/** How many are read at once. */
export const pageSize = 20
/** When no more are left, the next page is read: it is there before one is through. */
const runningOut = 5

interface Read {
  items: readonly ReadItem[]
  endCursor: string | null
  hasMore: boolean
  /** Where the board stood when the list was begun. */
  asOf: number
  cursor: string
}

/** What was read of a list so far; when little of it is left, the next page is read. */
export function usePages(boardId: string, list: ModerationList) {
  const apollo = useApolloClient()
  const [read, setRead] = useState<Read | null>(null)
  const [trouble, setTrouble] = useState<Refusal | null>(null)
  /** Reads what comes after what is known, or all anew; what was found. */
  const readPage = useCallback(
    async (before: Read | null, first: number): Promise<readonly ReadItem[]> => {
      const after = before?.endCursor ?? null
      try {
        const { board, moderation } = await readList(apollo, { boardId, list, first, after }, setTrouble)
        const { hasNextPage: hasMore, endCursor } = moderation.pageInfo
        const { number = 0, cursor = '' } = board ?? {}
        const found = moderation.edges.map(({ node }) => ({ ...node, asOf: number }))
        const begun = { asOf: before?.asOf ?? number, cursor: before?.cursor ?? cursor }
        setRead((known) => ({ ...begun, items: before ? together(known, found) : found, endCursor, hasMore }))
        return found
      } catch (fault) {
        if (!(fault instanceof Refusal)) throw fault
        setTrouble(fault)
        return []
      }
    },
    [apollo, boardId, list],
  )
  // oxlint-disable-next-line react/set-state-in-effect -- what is set is the server's answer
  useEffect(() => void readPage(null, pageSize), [readPage])
  const isUsedUp = read !== null && read.items.length <= runningOut && read.hasMore
  useEffect(() => {
    if (isUsedUp) void readPage(read, pageSize)
    // oxlint-disable-next-line react/exhaustive-deps -- once each time that a page is used up
  }, [isUsedUp])
  return { read, setRead, readPage, trouble }
}

function together(known: Read | null, found: readonly ReadItem[]): readonly ReadItem[] {
  const items = known?.items ?? []
  return [...items, ...found.filter((item) => !items.some((one) => idOf(one) === idOf(item)))]
}

/** A page of a list. Not from the cache, nor into it: what is decided is decided of the words as they were read. */
async function readList(
  apollo: ApolloClient,
  variables: ModerationListQueryVariables,
  onTrouble: (refusal: Refusal | null) => void,
): Promise<ModerationListQuery> {
  const query = ModerationListDocument
  const { data } = await apollo.query({ query, variables, fetchPolicy: 'no-cache', context: { onTrouble } })
  if (!data) throw new Error('a question that was not answered')
  return data
}
