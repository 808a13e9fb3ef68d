/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

import type { TextDocument } from '../../../client/request/text-document.js'
export type BoardHeadNowQueryVariables = Exact<{
  board: string;
}>;


export type BoardHeadNowQuery = { board: { id: string, slug: string, title: string, description: string, attribution: string | null, state: Types.BoardState, visibility: Types.BoardVisibility, proposers: Types.BoardProposers, guestsVote: boolean, cursor: string, number: number, leverCount: number, commentCount: number, voteCount: number } | null };

export const BoardHeadNowDocument = "query BoardHeadNow($board:ID!){board(id:$board){...BoardHead_board}}fragment BoardHead_board on Board{id slug title description attribution state visibility proposers guestsVote cursor number leverCount commentCount voteCount}" as TextDocument<BoardHeadNowQuery, BoardHeadNowQueryVariables>