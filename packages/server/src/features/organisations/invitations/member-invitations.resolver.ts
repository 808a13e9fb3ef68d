import * as inputs from '@leviers/shared/inputs/organisations'
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { inputType } from '../../../api/input-type.js'
import type { Context } from '../../../context.js'
import { ID } from '../../../id-scalar.js'
import { acceptMemberInvitation } from './accept-member-invitation.js'
import { inviteMember, refuseUnless, renewMemberInvitation, revokeMemberInvitation } from './invite-member.js'
import { MemberInvitation } from './member-invitation.entity.js'
import { MemberInvitationType, shownInvitation } from './member-invitation.type.js'

const InviteMemberInput = inputType('InviteMemberInput', inputs.inviteMember)
const RenewMemberInvitationInput = inputType('RenewMemberInvitationInput', inputs.renewMemberInvitation)
const RevokeMemberInvitationInput = inputType('RevokeMemberInvitationInput', inputs.revokeMemberInvitation)
const AcceptMemberInvitationInput = inputType('AcceptMemberInvitationInput', inputs.acceptMemberInvitation)

/** Who is invited to a body by e-mail: for administrators, and for whoever comes. */
@Resolver()
export class MemberInvitationsResolver {
  @Query(() => [MemberInvitationType], {
    description: 'Which addresses are invited to a body and have not come yet, the last first (administrators).',
  })
  memberInvitations(
    @Ctx() context: Context,
    @Arg('organisationId', () => ID, { description: 'The body.' }) organisationId: string,
  ): Promise<MemberInvitationType[]> {
    refuseUnless(context, 'inviteMember')
    return readOpen(context, organisationId)
  }

  @Mutation(() => [MemberInvitationType], {
    description: 'Invites an address to a body by e-mail (administrators); those that are open.',
  })
  async inviteMember(
    @Ctx() context: Context,
    @Arg('input', () => InviteMemberInput, { description: 'Whom, and as what.' }) input: unknown,
  ): Promise<MemberInvitationType[]> {
    return readOpen(context, await inviteMember(context, input))
  }

  @Mutation(() => [MemberInvitationType], {
    description: 'Sends an invitation again (administrators); those that are open.',
  })
  async renewMemberInvitation(
    @Ctx() context: Context,
    @Arg('input', () => RenewMemberInvitationInput, { description: 'Which.' }) input: unknown,
  ): Promise<MemberInvitationType[]> {
    return readOpen(context, await renewMemberInvitation(context, input))
  }

  @Mutation(() => [MemberInvitationType], {
    description: 'Takes an invitation back (administrators); those that are open.',
  })
  async revokeMemberInvitation(
    @Ctx() context: Context,
    @Arg('input', () => RevokeMemberInvitationInput, { description: 'Which.' }) input: unknown,
  ): Promise<MemberInvitationType[]> {
    return readOpen(context, await revokeMemberInvitation(context, input))
  }

  @Mutation(() => String, {
    description: 'Comes with an invitation that was sent to one’s own address; the name of the body.',
  })
  acceptMemberInvitation(
    @Ctx() context: Context,
    @Arg('input', () => AcceptMemberInvitationInput, { description: 'Which.' }) input: unknown,
  ): Promise<string> {
    return acceptMemberInvitation(context, input)
  }
}

async function readOpen({ em }: Context, organisation: string): Promise<MemberInvitationType[]> {
  const open = { organisation, acceptedAt: null, revokedAt: null }
  // On the question's own connection: an embedded database has no other one.
  const found = await em.find(MemberInvitation, open, {
    orderBy: { invitedAt: 'desc' },
    limit: 200,
    disableIdentityMap: true,
  })
  return found.map(shownInvitation)
}
