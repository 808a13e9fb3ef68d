/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

import type { TextDocument } from '../../client/request/text-document.js'
export type ModerationCountsQueryVariables = Exact<{
  boardId: string;
}>;


export type ModerationCountsQuery = { unreviewed: { totalCount: number }, hiddenLevers: { totalCount: number }, hiddenComments: { totalCount: number } };

export const ModerationCountsDocument = "query ModerationCounts($boardId:ID!){unreviewed:moderation(boardId:$boardId list:UNREVIEWED first:1){totalCount}hiddenLevers:moderation(boardId:$boardId list:HIDDEN_LEVERS first:1){totalCount}hiddenComments:moderation(boardId:$boardId list:HIDDEN_COMMENTS first:1){totalCount}}" as TextDocument<ModerationCountsQuery, ModerationCountsQueryVariables>