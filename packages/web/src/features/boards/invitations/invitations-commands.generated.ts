/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

import type { TextDocument } from '../../../client/request/text-document.js'
export type GiveBoardInvitationMutationVariables = Exact<{
  input: Types.GiveBoardInvitationInput;
}>;


export type GiveBoardInvitationMutation = { giveBoardInvitation: boolean };

export type EndBoardInvitationMutationVariables = Exact<{
  input: Types.EndBoardInvitationInput;
}>;


export type EndBoardInvitationMutation = { endBoardInvitation: boolean };

export type MakeBoardLinkMutationVariables = Exact<{
  input: Types.MakeBoardLinkInput;
}>;


export type MakeBoardLinkMutation = { makeBoardLink: boolean };

export type RevokeBoardLinkMutationVariables = Exact<{
  input: Types.RevokeBoardLinkInput;
}>;


export type RevokeBoardLinkMutation = { revokeBoardLink: boolean };

export type AcceptBoardLinkMutationVariables = Exact<{
  input: Types.AcceptBoardLinkInput;
}>;


export type AcceptBoardLinkMutation = { acceptBoardLink: { id: string, slug: string } };

export const GiveBoardInvitationDocument = "mutation GiveBoardInvitation($input:GiveBoardInvitationInput!){giveBoardInvitation(input:$input)}" as TextDocument<GiveBoardInvitationMutation, GiveBoardInvitationMutationVariables>

export const EndBoardInvitationDocument = "mutation EndBoardInvitation($input:EndBoardInvitationInput!){endBoardInvitation(input:$input)}" as TextDocument<EndBoardInvitationMutation, EndBoardInvitationMutationVariables>

export const MakeBoardLinkDocument = "mutation MakeBoardLink($input:MakeBoardLinkInput!){makeBoardLink(input:$input)}" as TextDocument<MakeBoardLinkMutation, MakeBoardLinkMutationVariables>

export const RevokeBoardLinkDocument = "mutation RevokeBoardLink($input:RevokeBoardLinkInput!){revokeBoardLink(input:$input)}" as TextDocument<RevokeBoardLinkMutation, RevokeBoardLinkMutationVariables>

export const AcceptBoardLinkDocument = "mutation AcceptBoardLink($input:AcceptBoardLinkInput!){acceptBoardLink(input:$input){id slug}}" as TextDocument<AcceptBoardLinkMutation, AcceptBoardLinkMutationVariables>