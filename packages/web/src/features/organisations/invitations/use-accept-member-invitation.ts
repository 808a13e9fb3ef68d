import { useSessionChange } from '../../people/me/use-session-change.js'
import { AcceptMemberInvitationDocument } from './accept-member-invitation.generated.js'

/** Comes with an invitation to a body: at once, never later. */
export const useAcceptMemberInvitation = () => useSessionChange(AcceptMemberInvitationDocument, () => undefined)
