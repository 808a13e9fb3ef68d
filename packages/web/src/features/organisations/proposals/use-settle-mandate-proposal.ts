import { useSessionChange } from '../../people/me/use-session-change.js'
import { SettleMandateProposalDocument, type SettleMandateProposalMutationVariables } from './proposals.generated.js'

/** Confirms that somebody belongs to a body, or sets the proposal aside (administrators): at once, never later. */
export function useSettleMandateProposal() {
  const give = useSessionChange(SettleMandateProposalDocument, () => undefined)
  return (input: SettleMandateProposalMutationVariables['input']) => give({ input })
}
