import { useMemo } from 'react'
import { useApolloQuery } from '../../../../client/use-apollo-query.js'
import { compareVersions, readSealed, type Comparison } from '../compare/compare-versions.js'
import { VersionWordsDocument, type VersionWordsQuery } from './version-words.generated.js'

export type VersionWords = NonNullable<NonNullable<VersionWordsQuery['lever']>['version']>

interface Asked {
  leverId: string
  revision: number
  /** The version with which it is compared; null for none. */
  other: number | null
}

/** What a version says, and what differs from another one: read from the older to the newer, whichever is asked for. */
export function useVersionWords({ leverId, revision, other }: Asked) {
  // No version has the number 0.
  const { answer, refusal, reload } = useApolloQuery(VersionWordsDocument, { leverId, revision, other: other ?? 0 })
  const version = answer?.lever?.version ?? null
  const sealed = version?.sealedText ?? null
  const otherSealed = answer?.lever?.other?.sealedText ?? null
  const comparison = useMemo((): Comparison | null => {
    if (sealed === null || otherSealed === null || other === null) return null
    const [before, after] = other < revision ? [otherSealed, sealed] : [sealed, otherSealed]
    return compareVersions(readSealed(before), readSealed(after))
  }, [sealed, otherSealed, other, revision])
  const newer = other !== null && other > revision ? answer?.lever?.other : version
  const contributors = newer?.since ?? []
  return { version, contributors, isMissing: answer !== null && version === null, comparison, refusal, reload }
}
