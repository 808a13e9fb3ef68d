import { limits } from '@leviers/shared/limits'
import { askAgain, type Asking, type Patience } from '../../../../client/request/ask-again.js'
import { makeReadable, type Readable } from '../../../../client/base/readable.js'
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
}

/** Which version a lever is at, and when it was last changed. */
export interface LeverMoment {
  revision: number
  editedAt: string | null
}

export interface VersionList extends Readable<VersionsShown> {
  /** Reads them again; what was read before stays shown meanwhile. */
  reload(): Promise<void>
  more(): Promise<void>
}

const firstPage = 10
const nothing: VersionsShown = {
  versions: null,
  hasMore: false,
  isLoadingMore: false,
  shares: [],
  asOf: { revision: 0, editedAt: null },
  refusal: null,
}

/** The versions of a lever, page by page. */
export function makeVersionList(asking: Asking, leverId: string): VersionList {
  const shown = makeReadable(nothing)
  const set = (change: Partial<VersionsShown>) => shown.set({ ...shown.get(), ...change })
  let endCursor: string | null = null
  let latest = 0
  /** Only what was asked last is wanted. */
  const patience = (): Patience => {
    const mine = (latest += 1)
    return { isWanted: () => mine === latest, onTrouble: (refusal) => set({ refusal }) }
  }
  return {
    get: shown.get,
    listen: shown.listen,
    async reload() {
      set({ isLoadingMore: false })
      const first = Math.min(limits.page.most, Math.max(firstPage, shown.get().versions?.length ?? 0))
      const question = { document: LeverVersionsDocument, variables: { leverId, first } }
      const lever = (await askAgain(asking, question, patience()))?.lever
      if (!lever) return
      const { revisions, text, revision, editedAt } = lever
      endCursor = revisions.pageInfo.endCursor
      const versions = revisions.edges.map(({ node }) => node)
      const hasMore = revisions.pageInfo.hasNextPage
      set({ versions, hasMore, shares: text.shares, asOf: { revision, editedAt }, refusal: null })
    },
    async more() {
      if (endCursor === null || !shown.get().hasMore || shown.get().isLoadingMore) return
      set({ isLoadingMore: true })
      const question = { document: EarlierVersionsDocument, variables: { leverId, after: endCursor } }
      const revisions = (await askAgain(asking, question, patience()))?.lever?.revisions
      set({ isLoadingMore: false })
      if (!revisions) return
      endCursor = revisions.pageInfo.endCursor
      const versions = [...(shown.get().versions ?? []), ...revisions.edges.map(({ node }) => node)]
      set({ versions, hasMore: revisions.pageInfo.hasNextPage, refusal: null })
    },
  }
}

/** Whether a lever has moved on since its versions were read. */
export function hasMovedOn(lever: LeverMoment, { versions, asOf }: VersionsShown): boolean {
  if (versions === null) return false
  return lever.revision > asOf.revision || (lever.editedAt ?? '') > (asOf.editedAt ?? '')
}
