import { lazy, Suspense } from 'react'
import { Skeleton } from '../../../ui/skeleton.js'
import type { LeverView } from '../../levers/model/lever-view.js'
import { useStanding } from '../../people/me/use-standing.js'
import type { BoardList } from '../model/board-state.js'
import { LeverGroups } from './lever-groups.js'

const FoundLevers = lazy(() => import('./found-levers.js').then((found) => ({ default: found.FoundLevers })))
const LiveGroups = lazy(() => import('./live-groups.js').then((found) => ({ default: found.LiveGroups })))

interface LeverListProps {
  levers: readonly LeverView[]
  slug: string
  isArranged: boolean
  /** Where each has what is searched for; null when nothing is. */
  matches: BoardList['matches'] | null
}

/** The levers of a board's page, with what the reader may do with them, and what a search found in them. */
export function LeverList({ levers, slug, isArranged, matches }: LeverListProps) {
  const { tendsLevers, isAuthor } = useStanding()
  const mayAct = tendsLevers || levers.some((lever) => isAuthor(lever.author?.id))
  const plain = <LeverGroups levers={levers} slug={slug} />
  const list =
    isArranged || mayAct ? (
      <Suspense fallback={isArranged ? <Skeleton rows={4} /> : plain}>
        <LiveGroups levers={levers} slug={slug} isArranged={isArranged} />
      </Suspense>
    ) : (
      plain
    )
  if (!matches) return list
  return (
    <Suspense fallback={list}>
      <FoundLevers matches={matches}>{list}</FoundLevers>
    </Suspense>
  )
}
