import { useApolloClient } from '@apollo/client/react'
import { limits } from '@leviers/shared/limits'
import { useState } from 'react'
import { useApolloQuery } from '../../../../client/use-apollo-query.js'
import type { Refusal } from '../../../../client/request/refusal.js'
import { EarlierVersionsDocument } from './earlier-versions.generated.js'
import { LeverVersionsDocument, type LeverVersionsQuery } from './lever-versions.generated.js'
import type { VersionEntry_VersionFragment } from './version-entry.generated.js'

export type VersionEntry = VersionEntry_VersionFragment
export type TextShare = NonNullable<LeverVersionsQuery['lever']>['text']['shares'][number]

export interface VersionsShown {
  /** Newest first; null until they are read. */
  versions: readonly VersionEntry[] | null
  /** Whether there are earlier ones. */
  hasMore: boolean
  isLoadingMore: boolean
  shares: readonly TextShare[]
  /** The moment as of which they were read. */
  asOf: LeverMoment
  refusal: Refusal | null
  /** Reads them again; what was read before stays shown meanwhile. */
  reload(): Promise<void>
  more(): Promise<void>
}

/** Which version a lever is at, and when it was last changed. */
export interface LeverMoment {
  revision: number
  editedAt: string | null
}

const firstPage = 10

/** The versions of a lever, page by page: what was read before is shown at once, and read again. */
export function useVersions(leverId: string): VersionsShown {
  const first = useFirst(leverId)
  const { answer, refusal, isLoadingMore, reload, fetchMore } = useApolloQuery(LeverVersionsDocument, {
    leverId,
    first,
  })
  const lever = answer?.lever ?? null
  const page = lever?.revisions.pageInfo
  const versions = lever?.revisions.edges.map(({ node }) => node) ?? null
  return {
    versions,
    hasMore: page?.hasNextPage ?? false,
    isLoadingMore,
    shares: lever?.text.shares ?? [],
    asOf: { revision: lever?.revision ?? 0, editedAt: lever?.editedAt ?? null },
    refusal,
    reload: () => reload({ first: asManyAs(versions) }),
    async more() {
      if (!page?.hasNextPage || page.endCursor === null || isLoadingMore) return
      // A refusal shows through the hook.
      await fetchMore({ query: EarlierVersionsDocument, variables: { leverId, after: page.endCursor } }).catch(
        () => undefined,
      )
    },
  }
}

/** How many are read at first: whoever comes back finds as many as they had read. */
function useFirst(leverId: string): number {
  const { cache } = useApolloClient()
  const [first] = useState(() => {
    const read = cache.readQuery({ query: LeverVersionsDocument, variables: { leverId, first: firstPage } })
    return asManyAs(read?.lever?.revisions.edges ?? null)
  })
  return first
}

function asManyAs(read: readonly unknown[] | null): number {
  return Math.min(limits.page.most, Math.max(firstPage, read?.length ?? 0))
}

/** Whether a lever has moved on since its versions were read. */
export function hasMovedOn(lever: LeverMoment, { versions, asOf }: VersionsShown): boolean {
  if (versions === null) return false
  return lever.revision > asOf.revision || (lever.editedAt ?? '') > (asOf.editedAt ?? '')
}
