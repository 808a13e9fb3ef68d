import { useSessionChange } from '../people/me/use-session-change.js'
import { AcceptMemberInvitationDocument } from './invitations/accept-member-invitation.generated.js'
import {
  SettleMandateProposalDocument,
  type SettleMandateProposalMutationVariables,
} from './proposals/proposals.generated.js'

/** Comes with an invitation to a body: at once, never later. */
export const useAcceptMemberInvitation = () => useSessionChange(AcceptMemberInvitationDocument, () => undefined)

/** Confirms that somebody belongs to a body, or sets the proposal aside (administrators): at once, never later. */
export function useSettleMandateProposal() {
  const give = useSessionChange(SettleMandateProposalDocument, () => undefined)
  return (input: SettleMandateProposalMutationVariables['input']) => give({ input })
}
