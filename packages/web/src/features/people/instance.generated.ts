/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

import type { TextDocument } from '../../client/request/text-document.js'
export type InstanceQueryVariables = Exact<{ [key: string]: never; }>;


export type InstanceQuery = { instance: { demo: boolean, sendsMail: boolean, hasAdministrator: boolean, provider: { frenchName: string, englishName: string } | null, demoPeople: Array<{ id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean }> } };

export const InstanceDocument = "query Instance{instance{demo sendsMail hasAdministrator provider{frenchName englishName}demoPeople{...Person_person}}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}" as TextDocument<InstanceQuery, InstanceQueryVariables>