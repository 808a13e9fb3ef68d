import '../../../i18n/later-words.js'
import { lazy, Suspense } from 'react'
import { focusLeverSoon } from '../../levers/model/focus-lever.js'
import type { LeverView } from '../../levers/model/lever-view.js'
import { useUndoableMove, type Move } from '../../levers/gestures/use-undoable-move.js'
import { useStanding } from '../../people/me/use-standing.js'
import { MovableCard } from './movable-card.js'
import { PlainList } from './plain-list.js'
import { useProgramme } from '../sync/use-programme.js'

const DragList = lazy(() => import('./drag-list.js').then((found) => ({ default: found.DragList })))

interface MovableListProps {
  /** Those of one theme. */
  levers: readonly LeverView[]
  /** Those of the whole board, in the order in which it is shown. */
  all: readonly LeverView[]
  slug: string
  isArranged: boolean
  /** Nothing is to move until what it gives is called. */
  onHold(): () => void
}

/** The levers of a theme with what the reader may do with each: to be dragged where the board is arranged. */
export function MovableList({ levers, all, slug, isArranged, onHold }: MovableListProps) {
  const { may } = useStanding()
  const themes = (useProgramme().answer?.programme.themes ?? []).filter(({ isRetired }) => !isRetired)
  const move = useUndoableMove(all)
  const mayMove = (lever: LeverView) => lever.state === 'PUBLISHED' && may('moveLever', lever.author?.id)
  const group = isArranged ? levers.map(({ id }) => id) : null
  const cardOf = (lever: LeverView) => {
    const onMove = (to: Move) => {
      move(lever, isArranged ? movedTo(to, all) : to)
      focusLeverSoon(lever.id, 'move')
    }
    return <MovableCard {...{ lever, slug, themes, group, onMove, onHold }} />
  }
  const plain = <PlainList levers={levers}>{cardOf}</PlainList>
  if (!isArranged || !all.some(mayMove)) return plain
  return (
    <Suspense fallback={plain}>
      <DragList levers={levers} all={all} mayMove={mayMove} onMove={move} onHold={onHold}>
        {cardOf}
      </DragList>
    </Suspense>
  )
}

/** A lever that goes to another theme of the arranged board comes last there. */
function movedTo(move: Move, levers: readonly LeverView[]): Move {
  const { theme } = move
  const last = theme === undefined ? undefined : levers.findLast((one) => one.themes[0]?.id === theme?.id)
  return last ? { ...move, place: { afterId: last.id, beforeId: null } } : move
}
