/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

import type { TextDocument } from '../../../client/request/text-document.js'
export type LeverNowQueryVariables = Exact<{
  id: string;
}>;


export type LeverNowQuery = { lever: { id: string, detailsRevision: number, title: string, finding: string | null, action: string | null, themes: Array<{ id: string, name: string }>, neighbourhoods: Array<{ code: string, name: string }> } | null };

export const LeverNowDocument = "query LeverNow($id:ID!){lever(id:$id){id detailsRevision title finding action themes{id name}neighbourhoods{code name}}}" as TextDocument<LeverNowQuery, LeverNowQueryVariables>