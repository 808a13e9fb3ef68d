/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

import type { TextDocument } from '../../../client/request/text-document.js'
export type DeleteCommentMutationVariables = Exact<{
  input: Types.DeleteCommentInput;
}>;


export type DeleteCommentMutation = { deleteComment: { __typename: 'CommentDeleted', leverCommentCount: number, isCounted: boolean, boardId: string, number: number, cursor: string, at: string, operationId: string | null, comment: { id: string, leverId: string, rootId: string, parentId: string | null, depth: number, number: number, stance: Types.Stance, body: string | null, locale: Types.Locale, state: Types.CommentState, createdAt: string, editedAt: string | null, revision: number, replyCount: number, quote: string | null, author: { id: string, displayName: string, college: Types.College, organisation: string | null, isGuest: boolean, isVouched: boolean } | null, hidden: { at: string, reason: Types.HideReason, motive: string } | null } } | null };

export const DeleteCommentDocument = "mutation DeleteComment($input:DeleteCommentInput!){deleteComment(input:$input){...CommentEvents_event}}fragment CommentEvents_event on BoardEvent{__typename boardId number cursor at operationId ...on CommentAdded{comment{...CommentItem_comment}leverCommentCount rootReplyCount}...on CommentEdited{comment{...CommentItem_comment}leverCommentCount}...on CommentDeleted{comment{...CommentItem_comment}leverCommentCount isCounted}...on CommentHidden{comment{...CommentItem_comment}leverCommentCount isCounted}...on CommentRestored{comment{...CommentItem_comment}leverCommentCount isCounted}}fragment CommentItem_comment on Comment{id leverId rootId parentId depth number stance body locale state createdAt editedAt revision replyCount quote author{...Person_person}hidden{at reason motive}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}" as TextDocument<DeleteCommentMutation, DeleteCommentMutationVariables>