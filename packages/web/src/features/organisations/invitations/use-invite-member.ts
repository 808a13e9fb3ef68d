import { useSessionChange } from '../../people/me/use-session-change.js'
import {
  InviteMemberDocument,
  RenewMemberInvitationDocument,
  RevokeMemberInvitationDocument,
} from './member-invitations.generated.js'

/** Invites an address to a body (administrators): at once, never later. */
export const useInviteMember = () => useSessionChange(InviteMemberDocument, () => undefined)

/** Sends an invitation again (administrators): at once, never later. */
export const useRenewMemberInvitation = () => useSessionChange(RenewMemberInvitationDocument, () => undefined)

/** Takes an invitation back (administrators): at once, never later. */
export const useRevokeMemberInvitation = () => useSessionChange(RevokeMemberInvitationDocument, () => undefined)
