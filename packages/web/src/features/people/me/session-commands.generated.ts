/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

import type { TextDocument } from '../../../client/request/text-document.js'
export type SignInMutationVariables = Exact<{
  input: Types.SignInInput;
}>;


export type SignInMutation = { signIn: { id: string, cursor: string, email: string | null, locale: Types.Locale, isGuest: boolean, neighbourhoodCode: string | null, participationMode: Types.ParticipationMode | null, showPresence: boolean, roles: Array<{ id: string, role: Types.Role, boardId: string | null, until: string | null }>, mandates: Array<{ id: string, kind: Types.MandateKind, endsOn: string | null, organisation: { id: string, name: string } }>, person: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } } };

export type StartGuestMutationVariables = Exact<{
  input: Types.StartGuestInput;
}>;


export type StartGuestMutation = { startGuest: { id: string, cursor: string, email: string | null, locale: Types.Locale, isGuest: boolean, neighbourhoodCode: string | null, participationMode: Types.ParticipationMode | null, showPresence: boolean, roles: Array<{ id: string, role: Types.Role, boardId: string | null, until: string | null }>, mandates: Array<{ id: string, kind: Types.MandateKind, endsOn: string | null, organisation: { id: string, name: string } }>, person: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } } };

export type RequestSignInCodeMutationVariables = Exact<{
  input: Types.RequestSignInCodeInput;
}>;


export type RequestSignInCodeMutation = { requestSignInCode: boolean };

export type BecomeDemoPersonMutationVariables = Exact<{
  personId: string;
}>;


export type BecomeDemoPersonMutation = { becomeDemoPerson: { id: string, cursor: string, email: string | null, locale: Types.Locale, isGuest: boolean, neighbourhoodCode: string | null, participationMode: Types.ParticipationMode | null, showPresence: boolean, roles: Array<{ id: string, role: Types.Role, boardId: string | null, until: string | null }>, mandates: Array<{ id: string, kind: Types.MandateKind, endsOn: string | null, organisation: { id: string, name: string } }>, person: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type EndOtherSessionsMutationVariables = Exact<{
  sessionId?: string | null | undefined;
}>;


export type EndOtherSessionsMutation = { endOtherSessions: Array<{ id: string, device: string | null, openedBy: Types.SessionOpener | null, lastSeenAt: string, isCurrent: boolean }> };

export const SignInDocument = "mutation SignIn($input:SignInInput!){signIn(input:$input){...Me_me}}fragment Me_me on Me{id cursor roles{id role boardId until}email locale isGuest neighbourhoodCode participationMode showPresence mandates{id kind endsOn organisation{id name}}person{...Person_person}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}" as TextDocument<SignInMutation, SignInMutationVariables>

export const StartGuestDocument = "mutation StartGuest($input:StartGuestInput!){startGuest(input:$input){...Me_me}}fragment Me_me on Me{id cursor roles{id role boardId until}email locale isGuest neighbourhoodCode participationMode showPresence mandates{id kind endsOn organisation{id name}}person{...Person_person}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}" as TextDocument<StartGuestMutation, StartGuestMutationVariables>

export const RequestSignInCodeDocument = "mutation RequestSignInCode($input:RequestSignInCodeInput!){requestSignInCode(input:$input)}" as TextDocument<RequestSignInCodeMutation, RequestSignInCodeMutationVariables>

export const BecomeDemoPersonDocument = "mutation BecomeDemoPerson($personId:ID!){becomeDemoPerson(personId:$personId){...Me_me}}fragment Me_me on Me{id cursor roles{id role boardId until}email locale isGuest neighbourhoodCode participationMode showPresence mandates{id kind endsOn organisation{id name}}person{...Person_person}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}" as TextDocument<BecomeDemoPersonMutation, BecomeDemoPersonMutationVariables>

export const SignOutDocument = "mutation SignOut{signOut}" as TextDocument<SignOutMutation, SignOutMutationVariables>

export const EndOtherSessionsDocument = "mutation EndOtherSessions($sessionId:ID){endOtherSessions(sessionId:$sessionId){...OwnSessions_session}}fragment OwnSessions_session on Session{id device openedBy lastSeenAt isCurrent}" as TextDocument<EndOtherSessionsMutation, EndOtherSessionsMutationVariables>