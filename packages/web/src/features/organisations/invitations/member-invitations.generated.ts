/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

import type { TextDocument } from '../../../client/request/text-document.js'
export type MemberInvitation_InvitationFragment = { id: string, email: string, kind: Types.MandateKind, invitedAt: string, expiresAt: string };

export type MemberInvitationsQueryVariables = Exact<{
  organisationId: string;
}>;


export type MemberInvitationsQuery = { memberInvitations: Array<{ id: string, email: string, kind: Types.MandateKind, invitedAt: string, expiresAt: string }> };

export type InviteMemberMutationVariables = Exact<{
  input: Types.InviteMemberInput;
}>;


export type InviteMemberMutation = { inviteMember: Array<{ id: string, email: string, kind: Types.MandateKind, invitedAt: string, expiresAt: string }> };

export type RenewMemberInvitationMutationVariables = Exact<{
  input: Types.RenewMemberInvitationInput;
}>;


export type RenewMemberInvitationMutation = { renewMemberInvitation: Array<{ id: string, email: string, kind: Types.MandateKind, invitedAt: string, expiresAt: string }> };

export type RevokeMemberInvitationMutationVariables = Exact<{
  input: Types.RevokeMemberInvitationInput;
}>;


export type RevokeMemberInvitationMutation = { revokeMemberInvitation: Array<{ id: string, email: string, kind: Types.MandateKind, invitedAt: string, expiresAt: string }> };

export const MemberInvitationsDocument = "query MemberInvitations($organisationId:ID!){memberInvitations(organisationId:$organisationId){...MemberInvitation_invitation}}fragment MemberInvitation_invitation on MemberInvitation{id email kind invitedAt expiresAt}" as TextDocument<MemberInvitationsQuery, MemberInvitationsQueryVariables>

export const InviteMemberDocument = "mutation InviteMember($input:InviteMemberInput!){inviteMember(input:$input){...MemberInvitation_invitation}}fragment MemberInvitation_invitation on MemberInvitation{id email kind invitedAt expiresAt}" as TextDocument<InviteMemberMutation, InviteMemberMutationVariables>

export const RenewMemberInvitationDocument = "mutation RenewMemberInvitation($input:RenewMemberInvitationInput!){renewMemberInvitation(input:$input){...MemberInvitation_invitation}}fragment MemberInvitation_invitation on MemberInvitation{id email kind invitedAt expiresAt}" as TextDocument<RenewMemberInvitationMutation, RenewMemberInvitationMutationVariables>

export const RevokeMemberInvitationDocument = "mutation RevokeMemberInvitation($input:RevokeMemberInvitationInput!){revokeMemberInvitation(input:$input){...MemberInvitation_invitation}}fragment MemberInvitation_invitation on MemberInvitation{id email kind invitedAt expiresAt}" as TextDocument<RevokeMemberInvitationMutation, RevokeMemberInvitationMutationVariables>