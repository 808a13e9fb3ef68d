/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

import type { TextDocument } from '../../../client/request/text-document.js'
export type OwnPasskeys_PasskeyFragment = { id: string, name: string, createdAt: string, lastUsedAt: string | null };

export type OwnPasskeysQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnPasskeysQuery = { me: { id: string, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> } | null };

export type StartPasskeyMutationVariables = Exact<{ [key: string]: never; }>;


export type StartPasskeyMutation = { startPasskey: string };

export type AddPasskeyMutationVariables = Exact<{
  input: Types.AddPasskeyInput;
}>;


export type AddPasskeyMutation = { addPasskey: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> };

export type RemovePasskeyMutationVariables = Exact<{
  passkeyId: string;
}>;


export type RemovePasskeyMutation = { removePasskey: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> };

export type StartPasskeySignInMutationVariables = Exact<{ [key: string]: never; }>;


export type StartPasskeySignInMutation = { startPasskeySignIn: string };

export type SignInWithPasskeyMutationVariables = Exact<{
  input: Types.SignInWithPasskeyInput;
}>;


export type SignInWithPasskeyMutation = { signInWithPasskey: { id: string, cursor: string, email: string | null, locale: Types.Locale, isGuest: boolean, neighbourhoodCode: string | null, participationMode: Types.ParticipationMode | null, showPresence: boolean, roles: Array<{ id: string, role: Types.Role, boardId: string | null, until: string | null }>, mandates: Array<{ id: string, kind: Types.MandateKind, endsOn: string | null, organisation: { id: string, name: string } }>, person: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } } };

export const OwnPasskeysDocument = "query OwnPasskeys{me{id passkeys{...OwnPasskeys_passkey}}}fragment OwnPasskeys_passkey on Passkey{id name createdAt lastUsedAt}" as TextDocument<OwnPasskeysQuery, OwnPasskeysQueryVariables>

export const StartPasskeyDocument = "mutation StartPasskey{startPasskey}" as TextDocument<StartPasskeyMutation, StartPasskeyMutationVariables>

export const AddPasskeyDocument = "mutation AddPasskey($input:AddPasskeyInput!){addPasskey(input:$input){...OwnPasskeys_passkey}}fragment OwnPasskeys_passkey on Passkey{id name createdAt lastUsedAt}" as TextDocument<AddPasskeyMutation, AddPasskeyMutationVariables>

export const RemovePasskeyDocument = "mutation RemovePasskey($passkeyId:ID!){removePasskey(passkeyId:$passkeyId){...OwnPasskeys_passkey}}fragment OwnPasskeys_passkey on Passkey{id name createdAt lastUsedAt}" as TextDocument<RemovePasskeyMutation, RemovePasskeyMutationVariables>

export const StartPasskeySignInDocument = "mutation StartPasskeySignIn{startPasskeySignIn}" as TextDocument<StartPasskeySignInMutation, StartPasskeySignInMutationVariables>

export const SignInWithPasskeyDocument = "mutation SignInWithPasskey($input:SignInWithPasskeyInput!){signInWithPasskey(input:$input){...Me_me}}fragment Me_me on Me{id cursor roles{id role boardId until}email locale isGuest neighbourhoodCode participationMode showPresence mandates{id kind endsOn organisation{id name}}person{...Person_person}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}" as TextDocument<SignInWithPasskeyMutation, SignInWithPasskeyMutationVariables>