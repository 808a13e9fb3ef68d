/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

import type { TextDocument } from '../../../client/request/text-document.js'
export type RepliesPageQueryVariables = Exact<{
  leverId: string;
  rootId: string;
  after?: string | null | undefined;
}>;


export type RepliesPageQuery = { lever: { id: string, board: { number: number } } | null, comment: { id: string, replies: { edges: Array<{ node: { id: string, leverId: string, rootId: string, parentId: string | null, depth: number, number: number, stance: Types.Stance, body: string | null, locale: Types.Locale, state: Types.CommentState, createdAt: string, editedAt: string | null, revision: number, replyCount: number, quote: string | null, author: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } | null, onBehalfOf: { name: string, isVouched: boolean } | null, hidden: { at: string, reason: Types.HideReason, motive: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export const RepliesPageDocument = "query RepliesPage($leverId:ID!$rootId:ID!$after:String){lever(id:$leverId){id board{number}}comment(id:$rootId){id replies(first:50 after:$after){...CommentReplies_replies}}}fragment CommentReplies_replies on CommentConnection{edges{node{...CommentItem_comment}}pageInfo{hasNextPage endCursor}}fragment CommentItem_comment on Comment{id leverId rootId parentId depth number stance body locale state createdAt editedAt revision replyCount quote author{...Person_person}onBehalfOf{name isVouched}hidden{at reason motive}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}" as TextDocument<RepliesPageQuery, RepliesPageQueryVariables>