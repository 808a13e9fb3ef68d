/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

import type { TextDocument } from '../../../client/request/text-document.js'
export type StartProviderSignInMutationVariables = Exact<{ [key: string]: never; }>;


export type StartProviderSignInMutation = { startProviderSignIn: string };

export type FinishProviderSignInMutationVariables = Exact<{
  input: Types.FinishProviderSignInInput;
}>;


export type FinishProviderSignInMutation = { finishProviderSignIn: { suggestedName: string | null, me: { id: string, cursor: string, email: string | null, locale: Types.Locale, isGuest: boolean, neighbourhoodCode: string | null, participationMode: Types.ParticipationMode | null, showPresence: boolean, roles: Array<{ id: string, role: Types.Role, boardId: string | null, until: string | null }>, mandates: Array<{ id: string, kind: Types.MandateKind, endsOn: string | null, organisation: { id: string, name: string } }>, person: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } } | null, identity: { id: string, email: string } | null } };

export type JoinIdentityMutationVariables = Exact<{
  input: Types.JoinIdentityInput;
}>;


export type JoinIdentityMutation = { joinIdentity: { id: string, cursor: string, email: string | null, locale: Types.Locale, isGuest: boolean, neighbourhoodCode: string | null, participationMode: Types.ParticipationMode | null, showPresence: boolean, roles: Array<{ id: string, role: Types.Role, boardId: string | null, until: string | null }>, mandates: Array<{ id: string, kind: Types.MandateKind, endsOn: string | null, organisation: { id: string, name: string } }>, person: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } } };

export type SignOutOfProviderMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutOfProviderMutation = { signOutOfProvider: string | null };

export const StartProviderSignInDocument = "mutation StartProviderSignIn{startProviderSignIn}" as TextDocument<StartProviderSignInMutation, StartProviderSignInMutationVariables>

export const FinishProviderSignInDocument = "mutation FinishProviderSignIn($input:FinishProviderSignInInput!){finishProviderSignIn(input:$input){suggestedName me{...Me_me}identity{id email}}}fragment Me_me on Me{id cursor roles{id role boardId until}email locale isGuest neighbourhoodCode participationMode showPresence mandates{id kind endsOn organisation{id name}}person{...Person_person}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}" as TextDocument<FinishProviderSignInMutation, FinishProviderSignInMutationVariables>

export const JoinIdentityDocument = "mutation JoinIdentity($input:JoinIdentityInput!){joinIdentity(input:$input){...Me_me}}fragment Me_me on Me{id cursor roles{id role boardId until}email locale isGuest neighbourhoodCode participationMode showPresence mandates{id kind endsOn organisation{id name}}person{...Person_person}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}" as TextDocument<JoinIdentityMutation, JoinIdentityMutationVariables>

export const SignOutOfProviderDocument = "mutation SignOutOfProvider{signOutOfProvider}" as TextDocument<SignOutOfProviderMutation, SignOutOfProviderMutationVariables>