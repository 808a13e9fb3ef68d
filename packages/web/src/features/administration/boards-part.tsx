import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { frenchSpaces } from '../../i18n/french-spaces.js'
import { langOf } from '../../i18n/lang-of.js'
import { BoardDialog } from './board-dialog.js'
import type { BoardToEdit } from './board-fields.js'
import { boardStateNames, visibilityNames } from './board-rule-names.js'
import { InvitationsDialog } from './invitations-dialog.js'
import { MoveBoard } from './move-board.js'

interface BoardsPartProps {
  boards: readonly BoardToEdit[]
  onSaved(): void
}

/** The boards of the programme: administrators open them, say what they are about, and what is allowed on them. */
export function BoardsPart({ boards, onSaved }: BoardsPartProps) {
  const [open, setOpen] = useState<{ board: BoardToEdit | null } | null>(null)
  return (
    <div className="grid gap-5 justify-items-start">
      {boards.length === 0 && (
        <p className="card p-5 w-full">
          <Trans>Aucun tableau n’est ouvert. Ouvrez le premier : on pourra y proposer des leviers.</Trans>
        </p>
      )}
      <ul className="grid gap-3 w-full">
        {boards.map((board) => (
          <BoardRow key={board.id} {...{ board, boards, onSaved }} onEdit={() => setOpen({ board })} />
        ))}
      </ul>
      <button type="button" className="button primary" onClick={() => setOpen({ board: null })}>
        <Trans>Ouvrir un tableau</Trans>
      </button>
      {open && (
        <BoardDialog
          board={boards.find(({ id }) => id === open.board?.id) ?? open.board}
          onSaved={onSaved}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

interface BoardRowProps extends BoardsPartProps {
  board: BoardToEdit
  onEdit(): void
}

function BoardRow({ board, boards, onSaved, onEdit }: BoardRowProps) {
  const { t } = useLingui()
  const [isInviting, setIsInviting] = useState(false)
  const readers = visibilityNames.find(([one]) => one === board.visibility)?.[1]
  const state = boardStateNames.find(([one]) => one === board.state)?.[1]
  return (
    <li className="card p-4 grid gap-2">
      <h2 className="text-h3">
        <Link to="/tableaux/$board" params={{ board: board.slug }} className="text-link">
          <bdi lang={langOf('FR')}>{frenchSpaces(board.title)}</bdi>
        </Link>
      </h2>
      {board.state !== 'OPEN' && state && <p className="font-semibold">{t(state)}</p>}
      {board.visibility !== 'PUBLIC' && readers && (
        <p className="font-semibold">
          <Trans>Visible par : {t(readers)}</Trans>
        </p>
      )}
      {board.description && (
        <p className="words line-clamp-3" lang={langOf('FR')}>
          {frenchSpaces(board.description)}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          className="button"
          aria-label={t`Modifier le tableau « ${board.title} »`}
          onClick={onEdit}
        >
          <Trans>Modifier</Trans>
        </button>
        <Link
          to="/tableaux/$board/affiche"
          params={{ board: board.slug }}
          className="button quiet"
          aria-label={t`Affiche du tableau « ${board.title} »`}
        >
          <Trans>Affiche</Trans>
        </Link>
        {board.visibility === 'INVITED' && (
          <button
            type="button"
            className="button"
            aria-label={t`Invitations au tableau « ${board.title} »`}
            onClick={() => setIsInviting(true)}
          >
            <Trans>Invitations</Trans>
          </button>
        )}
        <MoveBoard {...{ board, boards, onSaved }} />
      </div>
      {isInviting && <InvitationsDialog board={board} onClose={() => setIsInviting(false)} />}
    </li>
  )
}
