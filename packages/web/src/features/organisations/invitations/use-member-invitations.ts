import { useEffect, useState } from 'react'
import { askAgain } from '../../../client/request/ask-again.js'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { useInviteMember, useRenewMemberInvitation, useRevokeMemberInvitation } from './use-invite-member.js'
import {
  MemberInvitationsDocument,
  type InviteMemberMutationVariables,
  type MemberInvitation_InvitationFragment as Invitation,
} from './member-invitations.generated.js'

type Outcome = { status: 'acknowledged' } | { status: 'refused'; refusal: { sentence: string } } | { status: string }

/** Which addresses are invited to a body, as it is when its members are shown and after each thing that one does. */
export function useMemberInvitations(organisationId: string) {
  const giveInvite = useInviteMember()
  const giveRenew = useRenewMemberInvitation()
  const giveRevoke = useRevokeMemberInvitation()
  const [invitations, setInvitations] = useOpenInvitations(organisationId)
  const [fault, setFault] = useState<string | null>(null)
  const note = (outcome: Outcome) => {
    setFault('refusal' in outcome ? outcome.refusal.sentence : null)
    return outcome.status === 'acknowledged'
  }
  return {
    invitations,
    fault,
    async invite(mandate: Omit<InviteMemberMutationVariables['input'], 'organisationId'>): Promise<boolean> {
      const outcome = await giveInvite({ input: { ...mandate, organisationId } })
      if (outcome.status === 'acknowledged') setInvitations(outcome.result.inviteMember)
      return note(outcome)
    },
    async renew(invitationId: string): Promise<boolean> {
      const outcome = await giveRenew({ input: { invitationId } })
      if (outcome.status === 'acknowledged') setInvitations(outcome.result.renewMemberInvitation)
      return note(outcome)
    },
    async revoke(invitationId: string): Promise<boolean> {
      const outcome = await giveRevoke({ input: { invitationId } })
      if (outcome.status === 'acknowledged') setInvitations(outcome.result.revokeMemberInvitation)
      return note(outcome)
    },
  }
}

/** Those that are open when the members are shown. */
function useOpenInvitations(organisationId: string) {
  const client = useLeviersClient()
  const [invitations, setInvitations] = useState<readonly Invitation[]>([])
  useEffect(() => {
    let isWanted = true
    const patience = { isWanted: () => isWanted, onTrouble: () => undefined }
    const asking = { document: MemberInvitationsDocument, variables: { organisationId } }
    void askAgain(client, asking, patience).then((answer) => {
      if (isWanted) setInvitations(answer?.memberInvitations ?? [])
    })
    return () => {
      isWanted = false
    }
  }, [client, organisationId])
  return [invitations, setInvitations] as const
}
