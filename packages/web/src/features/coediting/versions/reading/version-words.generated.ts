/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../client/schema.generated.js';

import type { TextDocument } from '../../../../client/request/text-document.js'
export type VersionWordsQueryVariables = Exact<{
  leverId: string;
  revision: number;
  other: number;
}>;


export type VersionWordsQuery = { lever: { version: { html: string, fingerprint: string, sealedText: string, revision: number, at: string, reason: Types.VersionReason, name: string | null, statuses: Array<Types.LeverStatus>, since: Array<{ changes: number, body: { id: string, name: string } | null, person: { id: string, displayName: string, college: Types.College, organisation: string | null, isGuest: boolean, isVouched: boolean } }>, editor: { id: string, displayName: string, college: Types.College, organisation: string | null, isGuest: boolean, isVouched: boolean }, contributors: Array<{ changes: number, body: { id: string, name: string } | null, person: { id: string, displayName: string, college: Types.College, organisation: string | null, isGuest: boolean, isVouched: boolean } }>, positions: { agree: number, disagree: number, pass: number } } | null, other: { sealedText: string, since: Array<{ changes: number, body: { id: string, name: string } | null, person: { id: string, displayName: string, college: Types.College, organisation: string | null, isGuest: boolean, isVouched: boolean } }> } | null } | null };

export const VersionWordsDocument = "query VersionWords($leverId:ID!$revision:Int!$other:Int!){lever(id:$leverId){version(revision:$revision){...VersionEntry_version html fingerprint sealedText since:contributors(after:$other){changes body{id name}person{...Person_person}}}other:version(revision:$other){sealedText since:contributors(after:$revision){changes body{id name}person{...Person_person}}}}}fragment VersionEntry_version on LeverRevision{revision at reason name statuses editor{...Person_person}contributors{changes body{id name}person{...Person_person}}positions{agree disagree pass}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}" as TextDocument<VersionWordsQuery, VersionWordsQueryVariables>