/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema.generated.js';

import type { TextDocument } from '../../client/request/text-document.js'
export type UpdateProfileMutationVariables = Exact<{
  input: Types.UpdateProfileInput;
}>;


export type UpdateProfileMutation = { updateProfile: { id: string, cursor: string, email: string | null, locale: Types.Locale, isGuest: boolean, neighbourhoodCode: string | null, participationMode: Types.ParticipationMode | null, showPresence: boolean, roles: Array<{ id: string, role: Types.Role, boardId: string | null, until: string | null }>, mandates: Array<{ id: string, kind: Types.MandateKind, endsOn: string | null, organisation: { id: string, name: string } }>, person: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } } };

export type GiveRoleMutationVariables = Exact<{
  input: Types.GiveRoleInput;
}>;


export type GiveRoleMutation = { giveRole: { id: string } };

export type EndRoleMutationVariables = Exact<{
  input: Types.EndRoleInput;
}>;


export type EndRoleMutation = { endRole: { id: string } };

export const UpdateProfileDocument = "mutation UpdateProfile($input:UpdateProfileInput!){updateProfile(input:$input){...Me_me}}fragment Me_me on Me{id cursor roles{id role boardId until}email locale isGuest neighbourhoodCode participationMode showPresence mandates{id kind endsOn organisation{id name}}person{...Person_person}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}" as TextDocument<UpdateProfileMutation, UpdateProfileMutationVariables>

export const GiveRoleDocument = "mutation GiveRole($input:GiveRoleInput!){giveRole(input:$input){id}}" as TextDocument<GiveRoleMutation, GiveRoleMutationVariables>

export const EndRoleDocument = "mutation EndRole($input:EndRoleInput!){endRole(input:$input){id}}" as TextDocument<EndRoleMutation, EndRoleMutationVariables>