import '../../../i18n/later-words.js'
import type { BoardVisibility } from '@leviers/shared/boards'
import { Trans } from '@lingui/react/macro'
import { proposingSentence } from '../../people/me/proposing-sentence.js'
import { useStanding } from '../../people/me/use-standing.js'

/** Who may know of a board, and what its rules do not let its reader do, with the reason; nothing where only the phase decides. */
export function BoardNote({ visibility }: { visibility: BoardVisibility }) {
  const { whyNotPropose, whyNotVote } = useStanding()
  const codes = [whyNotPropose(), whyNotVote()].filter((code) => code !== null)
  const ofBoard = codes.filter((code) => code !== 'SIGN_IN_FIRST' && code !== 'PHASE_CLOSED')
  if (ofBoard.length === 0 && visibility === 'PUBLIC') return null
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
      {[...new Set(ofBoard)].map((code) => (
        <p key={code}>{proposingSentence(code)}</p>
      ))}
    </div>
  )
}
