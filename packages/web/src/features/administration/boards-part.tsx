import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { frenchSpaces } from '../../i18n/french-spaces.js'
import { langOf } from '../../i18n/lang-of.js'
import { BoardDialog } from './board-dialog.js'

interface ShownBoard {
  id: string
  slug: string
  title: string
  description: string
}

interface BoardsPartProps {
  boards: readonly ShownBoard[]
  onSaved(): void
}

/** The boards of the programme: administrators open them, and say what they are about. */
export function BoardsPart({ boards, onSaved }: BoardsPartProps) {
  const { t } = useLingui()
  const [open, setOpen] = useState<{ board: ShownBoard | null } | null>(null)
  return (
    <div className="grid gap-5 justify-items-start">
      {boards.length === 0 && (
        <p className="card p-5 w-full">
          <Trans>Aucun tableau n’est ouvert. Ouvrez le premier : on pourra y proposer des leviers.</Trans>
        </p>
      )}
      <ul className="grid gap-3 w-full">
        {boards.map((board) => (
          <li key={board.id} className="card p-4 grid gap-2">
            <h2 className="text-h3">
              <Link to="/tableaux/$board" params={{ board: board.slug }} className="text-link">
                <bdi lang={langOf('FR')}>{frenchSpaces(board.title)}</bdi>
              </Link>
            </h2>
            {board.description && (
              <p className="words line-clamp-3" lang={langOf('FR')}>
                {frenchSpaces(board.description)}
              </p>
            )}
            <button
              type="button"
              className="button justify-self-start"
              aria-label={t`Modifier le tableau « ${board.title} »`}
              onClick={() => setOpen({ board })}
            >
              <Trans>Modifier</Trans>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button primary" onClick={() => setOpen({ board: null })}>
        <Trans>Ouvrir un tableau</Trans>
      </button>
      {open && <BoardDialog board={open.board} onSaved={onSaved} onClose={() => setOpen(null)} />}
    </div>
  )
}
