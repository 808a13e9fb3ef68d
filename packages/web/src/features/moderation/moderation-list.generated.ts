/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema.generated.js';

import type { TextDocument } from '../../client/request/text-document.js'
export type ModerationListQueryVariables = Exact<{
  boardId: string;
  list: Types.ModerationList;
  first: number;
  after?: string | null | undefined;
}>;


export type ModerationListQuery = { board: { number: number, cursor: string } | null, moderation: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { lever: { id: string, ordinal: number, title: string, body: string, finding: string | null, action: string | null, publishedAt: string, locale: Types.Locale, revision: number, lastNumber: number, changedSinceReview: boolean | null, hidden: { at: string, reason: Types.HideReason, motive: string } | null, hiddenText: { title: string | null, body: string } | null }, comment: { id: string, body: string | null, createdAt: string, locale: Types.Locale, revision: number, changedSinceReview: boolean | null, hidden: { at: string, reason: Types.HideReason, motive: string } | null, hiddenText: { body: string } | null } | null, author: { id: string, displayName: string, college: Types.College, organisation: string | null, isGuest: boolean, isVouched: boolean }, hiddenBy: { id: string, displayName: string } | null } }> } };

export const ModerationListDocument = "query ModerationList($boardId:ID!$list:ModerationList!$first:Int!$after:String){board(id:$boardId){number cursor}moderation(boardId:$boardId list:$list first:$first after:$after){pageInfo{hasNextPage endCursor}edges{node{...ModeratedItem_item}}}}fragment ModeratedItem_item on ModeratedItem{lever{id ordinal title body finding action publishedAt locale revision lastNumber changedSinceReview hidden{at reason motive}hiddenText{title body}}comment{id body createdAt locale revision changedSinceReview hidden{at reason motive}hiddenText{body}}author{...Person_person}hiddenBy{id displayName}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}" as TextDocument<ModerationListQuery, ModerationListQueryVariables>