/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema.generated.js';

import type { TextDocument } from '../../client/request/text-document.js'
export type MembersQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type MembersQuery = { organisation: { id: string, members: Array<{ id: string, kind: Types.MandateKind, startsOn: string, person: { id: string, displayName: string } }> | null } | null };

export const MembersDocument = "query Members($id:ID!$after:ID){organisation(id:$id){id members(first:100 after:$after){...MemberRow_mandate}}}fragment MemberRow_mandate on Mandate{id kind startsOn person{id displayName}}" as TextDocument<MembersQuery, MembersQueryVariables>