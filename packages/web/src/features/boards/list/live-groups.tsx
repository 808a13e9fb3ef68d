import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import { LeverFace } from '../../levers/card/lever-card.js'
import type { LeverView } from '../../levers/model/lever-view.js'
import { useStanding } from '../../people/me/use-standing.js'
import { ThemeGroup } from './lever-groups.js'
import { PlainList } from './plain-list.js'
import { useProgramme } from '../sync/use-programme.js'
import { useSteadyList } from './use-steady-list.js'

const FrozenLevers = lazy(() => import('./frozen-levers.js').then((found) => ({ default: found.FrozenLevers })))
const MovableList = lazy(() => import('./movable-list.js').then((found) => ({ default: found.MovableList })))

interface LiveGroupsProps {
  levers: readonly LeverView[]
  slug: string
  /** Whether the board is shown as it is arranged: then what others move, moves. */
  isArranged: boolean
}

/** Levers as cards under their theme, with what the reader may do with each; they move, but not under the reader. */
export function LiveGroups({ levers, slug, isArranged }: LiveGroupsProps) {
  const { isModerator, tendsLevers, isAuthor } = useStanding()
  const themes = useProgramme().answer?.programme.themes ?? []
  const box = useRef<HTMLDivElement>(null)
  const [holds, setHolds] = useState(0)
  const hold = useCallback(() => {
    setHolds((count) => count + 1)
    return () => setHolds((count) => count - 1)
  }, [])
  const ordered = useMemo(() => (isArranged ? levers.toSorted(byPosition) : levers), [levers, isArranged])
  const shown = useSteadyList(ordered, { isHeld: holds > 0, box })
  const mayAct = tendsLevers || shown.some((lever) => isAuthor(lever.author?.id))
  const groups = Map.groupBy(shown, (lever) => lever.themes[0]?.id ?? '')
  // The columns of the arranged board stay where they are, whichever lever comes first.
  const ids = isArranged ? [...new Set([...themes.map(({ id }) => id), ...groups.keys()])] : [...groups.keys()]
  return (
    <>
      <Suspense>{isModerator && <FrozenLevers slug={slug} />}</Suspense>
      <div ref={box} className="themes">
        {ids.map((id) => {
          const group = groups.get(id)
          if (!group) return null
          const plain = <PlainList levers={group}>{(lever) => <LeverFace lever={lever} slug={slug} />}</PlainList>
          return (
            <ThemeGroup key={id} theme={group[0]?.themes[0]}>
              {mayAct ? (
                <Suspense fallback={plain}>
                  <MovableList levers={group} all={shown} slug={slug} isArranged={isArranged} onHold={hold} />
                </Suspense>
              ) : (
                plain
              )}
            </ThemeGroup>
          )
        })}
      </div>
    </>
  )
}

/** As the server sorts them: by the characters of their positions, then by age. */
function byPosition(one: LeverView, other: LeverView): number {
  if (one.position === other.position) return one.ordinal - other.ordinal
  return one.position < other.position ? -1 : 1
}
