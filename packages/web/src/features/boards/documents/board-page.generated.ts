/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

import type { TextDocument } from '../../../client/request/text-document.js'
export type BoardPageQueryVariables = Exact<{
  board: string;
  first: number;
  after?: string | null | undefined;
  sort: Types.LeverSort;
  themeId?: string | null | undefined;
  neighbourhood?: string | null | undefined;
  search?: string | null | undefined;
  status?: Types.LeverStatus | null | undefined;
  review?: Types.LeverReview | null | undefined;
}>;


export type BoardPageQuery = { board: { id: string, slug: string, title: string, description: string, attribution: string | null, state: Types.BoardState, visibility: Types.BoardVisibility, proposers: Types.BoardProposers, guestsVote: boolean, cursor: string, number: number, leverCount: number, commentCount: number, voteCount: number, levers: { totalCount: number, edges: Array<{ node: { id: string, ordinal: number, boardId: string, state: Types.LeverState, review: Types.LeverReview, title: string, excerpt: string, locale: Types.Locale, revision: number, detailsRevision: number, position: string, status: Types.LeverStatus, lastNumber: number, commentCount: number, publishedAt: string, editedAt: string | null, withdrawnReason: string | null, isFrozen: boolean, author: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } | null, onBehalfOf: { organisationId: string | null, name: string, isVouched: boolean } | null, themes: Array<{ id: string, name: string, colour: string }>, neighbourhoods: Array<{ code: string, name: string }>, hidden: { at: string, reason: Types.HideReason, motive: string } | null, tally: { agree: number, disagree: number, pass: number, total: number, number: number } }, match: { field: Types.MatchField, excerpt: string, locale: Types.Locale, words: Array<string>, commentId: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export const BoardPageDocument = "query BoardPage($board:ID!$first:Int!$after:String$sort:LeverSort!$themeId:ID$neighbourhood:ID$search:String$status:LeverStatus$review:LeverReview){board(id:$board){...BoardHead_board levers(first:$first after:$after sort:$sort themeId:$themeId neighbourhood:$neighbourhood search:$search status:$status review:$review){totalCount edges{node{...LeverCard_lever}match{field excerpt locale words commentId}}pageInfo{hasNextPage endCursor}}}}fragment BoardHead_board on Board{id slug title description attribution state visibility proposers guestsVote cursor number leverCount commentCount voteCount}fragment LeverCard_lever on Lever{id ordinal boardId state review title excerpt locale revision detailsRevision position status lastNumber commentCount publishedAt editedAt withdrawnReason isFrozen author{...Person_person}onBehalfOf{organisationId name isVouched}themes{id name colour}neighbourhoods{code name}hidden{at reason motive}tally{...Tally_tally}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}fragment Tally_tally on Tally{agree disagree pass total number}" as TextDocument<BoardPageQuery, BoardPageQueryVariables>