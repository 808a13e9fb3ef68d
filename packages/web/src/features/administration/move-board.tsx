import { Trans, useLingui } from '@lingui/react/macro'
import { useAnnounce } from '../../ui/announcer.js'
import { useMoveBoard } from '../boards/sync/boards-commands.js'
import type { BoardToEdit } from './board-fields.js'

interface MoveBoardProps {
  board: BoardToEdit
  /** All of them, in order. */
  boards: readonly BoardToEdit[]
  onSaved(): void
}

/** One place up or down in the lists of boards. */
export function MoveBoard({ board, boards, onSaved }: MoveBoardProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const move = useMoveBoard()
  const place = boards.findIndex(({ id }) => id === board.id)
  const to = async (beforeId: string | null) => {
    const { status } = await move({ boardId: board.id, beforeId })
    if (status !== 'acknowledged') return
    announce(t`Tableau déplacé`)
    onSaved()
  }
  if (boards.length < 2) return null
  return (
    <>
      <button
        type="button"
        className="button quiet"
        aria-label={t`Monter le tableau « ${board.title} »`}
        aria-disabled={place === 0 || undefined}
        onClick={() => place > 0 && void to(boards[place - 1]?.id ?? null)}
      >
        <span aria-hidden="true">↑ </span>
        <Trans>Monter</Trans>
      </button>
      <button
        type="button"
        className="button quiet"
        aria-label={t`Descendre le tableau « ${board.title} »`}
        aria-disabled={place === boards.length - 1 || undefined}
        onClick={() => place < boards.length - 1 && void to(boards[place + 2]?.id ?? null)}
      >
        <span aria-hidden="true">↓ </span>
        <Trans>Descendre</Trans>
      </button>
    </>
  )
}
