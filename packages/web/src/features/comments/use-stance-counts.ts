import type { Stance } from '@leviers/shared/stances'
import { useEffect, useState } from 'react'
import { useLeviersClient } from '../../client/use-leviers-client.js'
import { ThreadCountsDocument } from './model/thread-counts.generated.js'

/** Milliseconds between something that was said and counting anew: many may speak at once. */
const countInterval = 2_000

type Counts = ReadonlyMap<Stance, number>

/**
 * How many comments of a thread, of those that have the words, are meant as what; null until it is known. Counted anew as
 * the thread goes on: `asOf` changes with it.
 */
export function useStanceCounts(leverId: string, search: string | null, asOf: number): Counts | null {
  const { ask } = useLeviersClient()
  const [known, setKnown] = useState<{ of: string; counts: Counts } | null>(null)
  const of = `${leverId} ${search ?? ''}`
  const isKnown = known?.of === of
  useEffect(() => {
    const asking = new AbortController()
    const count = async () => {
      const answer = await ask(ThreadCountsDocument, { leverId, search }, { signal: asking.signal }).catch(() => null)
      const stances = answer?.lever?.thread.stances
      if (stances) setKnown({ of, counts: new Map(stances.map(({ stance, count: found }) => [stance, found])) })
    }
    const timer = setTimeout(() => void count(), isKnown ? countInterval : 0)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
    // oxlint-disable-next-line react/exhaustive-deps -- that it is known now is no reason to count again
  }, [ask, leverId, search, of, asOf])
  return isKnown ? known.counts : null
}
