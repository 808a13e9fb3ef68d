import { proposingSentence } from './proposing-sentence.js'
import { useClosedSentence } from '../phases/use-closed-sentence.js'
import { useStanding } from './use-standing.js'

/** The sentence that says why one may not propose a lever now, and from when on; null when one may. */
export function useProposeRefusal(): string | null {
  const closedSentence = useClosedSentence()
  const code = useStanding().whyNotPropose()
  if (code === 'PHASE_CLOSED') return closedSentence('createLever')
  return code && proposingSentence(code)
}
