import { useStanding } from '../../people/me/use-standing.js'
import { proposingSentence } from '../../people/me/proposing-sentence.js'

/** What the rules of a board do not let its reader do, with the reason; nothing where only the phase decides. */
export function BoardNote() {
  const { whyNotPropose, whyNotVote } = useStanding()
  const codes = [whyNotPropose(), whyNotVote()].filter((code) => code !== null)
  const ofBoard = codes.filter((code) => code !== 'SIGN_IN_FIRST' && code !== 'PHASE_CLOSED')
  if (ofBoard.length === 0) return null
  return (
    <div className="card p-4 grid gap-2 max-w-3xl">
      {[...new Set(ofBoard)].map((code) => (
        <p key={code}>{proposingSentence(code)}</p>
      ))}
    </div>
  )
}
