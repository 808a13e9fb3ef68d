/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

import type { TextDocument } from '../../apollo/text-document.js'
export type LeverHistoryQueryVariables = Exact<{
  id: string;
}>;


export type LeverHistoryQuery = { lever: { id: string, revisions: { edges: Array<{ node: { revision: number, at: string, title: string, body: string, finding: string | null, action: string | null, editor: { id: string, displayName: string } } }> } } | null };

export const LeverHistoryDocument = "query LeverHistory($id:ID!){lever(id:$id){id revisions(first:50){edges{node{revision at title body finding action editor{id displayName}}}}}}" as TextDocument<LeverHistoryQuery, LeverHistoryQueryVariables>