/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../client/schema.generated.js';

import type { TextDocument } from '../../../../client/request/text-document.js'
export type EarlierVersionsQueryVariables = Exact<{
  leverId: string;
  after: string;
}>;


export type EarlierVersionsQuery = { lever: { revisions: { edges: Array<{ node: { revision: number, at: string, reason: Types.VersionReason, name: string | null, statuses: Array<Types.LeverStatus>, editor: { id: string, displayName: string, college: Types.College, organisation: string | null, isGuest: boolean, isVouched: boolean }, contributors: Array<{ changes: number, body: { id: string, name: string } | null, person: { id: string, displayName: string, college: Types.College, organisation: string | null, isGuest: boolean, isVouched: boolean } }>, positions: { agree: number, disagree: number, pass: number } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export const EarlierVersionsDocument = "query EarlierVersions($leverId:ID!$after:String!){lever(id:$leverId){revisions(first:20 after:$after){edges{node{...VersionEntry_version}}pageInfo{hasNextPage endCursor}}}}fragment VersionEntry_version on LeverRevision{revision at reason name statuses editor{...Person_person}contributors{changes body{id name}person{...Person_person}}positions{agree disagree pass}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}" as TextDocument<EarlierVersionsQuery, EarlierVersionsQueryVariables>