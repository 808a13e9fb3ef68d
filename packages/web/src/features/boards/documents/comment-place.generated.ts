/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

import type { TextDocument } from '../../../client/request/text-document.js'
export type CommentPlaceQueryVariables = Exact<{
  id: string;
}>;


export type CommentPlaceQuery = { comment: { id: string, leverId: string, rootId: string } | null };

export const CommentPlaceDocument = "query CommentPlace($id:ID!){comment(id:$id){id leverId rootId}}" as TextDocument<CommentPlaceQuery, CommentPlaceQueryVariables>