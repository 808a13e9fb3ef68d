import '../../../i18n/later-words.js'
import type { BoardVisibility } from '@leviers/shared/boards'
import { Trans } from '@lingui/react/macro'
import { proposingSentence } from '../../people/me/proposing-sentence.js'

interface BoardNoteProps {
  visibility: BoardVisibility
  /** The codes of what its rules do not let its reader do. */
  reasons: Parameters<typeof proposingSentence>[0][]
}

/** Who may know of a board, and what its own rules do not let its reader do, with the reason. */
export function BoardNote({ visibility, reasons }: BoardNoteProps) {
  return (
    <div className="card p-4 grid gap-2 max-w-3xl">
      {visibility === 'MEMBERS' && (
        <p className="font-semibold">
          <Trans>Ce tableau est réservé aux membres des organismes : personne d’autre ne le voit.</Trans>
        </p>
      )}
      {visibility === 'INVITED' && (
        <p className="font-semibold">
          <Trans>Ce tableau est réservé aux personnes invitées : personne d’autre ne le voit.</Trans>
        </p>
      )}
      {[...new Set(reasons)].map((code) => (
        <p key={code}>{proposingSentence(code)}</p>
      ))}
    </div>
  )
}
