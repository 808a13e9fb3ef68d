/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../client/schema.generated.js';

import type { TextDocument } from '../../../../client/request/text-document.js'
export type LeverVersionsQueryVariables = Exact<{
  leverId: string;
  first: number;
}>;


export type LeverVersionsQuery = { lever: { revision: number, editedAt: string | null, revisions: { edges: Array<{ node: { revision: number, at: string, reason: Types.VersionReason, name: string | null, statuses: Array<Types.LeverStatus>, editor: { id: string, displayName: string, college: Types.College, organisation: string | null, isGuest: boolean, isVouched: boolean }, contributors: Array<{ changes: number, body: { id: string, name: string } | null, person: { id: string, displayName: string, college: Types.College, organisation: string | null, isGuest: boolean, isVouched: boolean } }>, positions: { agree: number, disagree: number, pass: number } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, text: { shares: Array<{ characters: number, body: { id: string, name: string } | null, person: { id: string, displayName: string, college: Types.College, organisation: string | null, isGuest: boolean, isVouched: boolean } }> } } | null };

export const LeverVersionsDocument = "query LeverVersions($leverId:ID!$first:Int!){lever(id:$leverId){revision editedAt revisions(first:$first){edges{node{...VersionEntry_version}}pageInfo{hasNextPage endCursor}}text{shares{characters body{id name}person{...Person_person}}}}}fragment VersionEntry_version on LeverRevision{revision at reason name statuses editor{...Person_person}contributors{changes body{id name}person{...Person_person}}positions{agree disagree pass}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}" as TextDocument<LeverVersionsQuery, LeverVersionsQueryVariables>