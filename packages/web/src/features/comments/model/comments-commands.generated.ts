/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

import type { TextDocument } from '../../../client/request/text-document.js'
export type AddCommentMutationVariables = Exact<{
  input: Types.AddCommentInput;
}>;


export type AddCommentMutation = { addComment: { __typename: 'CommentAdded', leverCommentCount: number, rootReplyCount: number, boardId: string, number: number, cursor: string, at: string, operationId: string | null, comment: { id: string, leverId: string, rootId: string, parentId: string | null, depth: number, number: number, stance: Types.Stance, body: string | null, locale: Types.Locale, state: Types.CommentState, createdAt: string, editedAt: string | null, revision: number, replyCount: number, quote: string | null, author: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } | null, onBehalfOf: { name: string, isVouched: boolean } | null, hidden: { at: string, reason: Types.HideReason, motive: string } | null } } };

export type EditCommentMutationVariables = Exact<{
  input: Types.EditCommentInput;
}>;


export type EditCommentMutation = { editComment: { __typename: 'CommentEdited', leverCommentCount: number, boardId: string, number: number, cursor: string, at: string, operationId: string | null, comment: { id: string, leverId: string, rootId: string, parentId: string | null, depth: number, number: number, stance: Types.Stance, body: string | null, locale: Types.Locale, state: Types.CommentState, createdAt: string, editedAt: string | null, revision: number, replyCount: number, quote: string | null, author: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } | null, onBehalfOf: { name: string, isVouched: boolean } | null, hidden: { at: string, reason: Types.HideReason, motive: string } | null } } | null };

export type DeleteCommentMutationVariables = Exact<{
  input: Types.DeleteCommentInput;
}>;


export type DeleteCommentMutation = { deleteComment: { __typename: 'CommentDeleted', leverCommentCount: number, isCounted: boolean, boardId: string, number: number, cursor: string, at: string, operationId: string | null, comment: { id: string, leverId: string, rootId: string, parentId: string | null, depth: number, number: number, stance: Types.Stance, body: string | null, locale: Types.Locale, state: Types.CommentState, createdAt: string, editedAt: string | null, revision: number, replyCount: number, quote: string | null, author: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } | null, onBehalfOf: { name: string, isVouched: boolean } | null, hidden: { at: string, reason: Types.HideReason, motive: string } | null } } | null };

export type HideCommentMutationVariables = Exact<{
  input: Types.HideCommentInput;
}>;


export type HideCommentMutation = { hideComment: { __typename: 'CommentHidden', leverCommentCount: number, isCounted: boolean, boardId: string, number: number, cursor: string, at: string, operationId: string | null, comment: { id: string, leverId: string, rootId: string, parentId: string | null, depth: number, number: number, stance: Types.Stance, body: string | null, locale: Types.Locale, state: Types.CommentState, createdAt: string, editedAt: string | null, revision: number, replyCount: number, quote: string | null, author: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } | null, onBehalfOf: { name: string, isVouched: boolean } | null, hidden: { at: string, reason: Types.HideReason, motive: string } | null } } | null };

export type RestoreCommentMutationVariables = Exact<{
  input: Types.RestoreCommentInput;
}>;


export type RestoreCommentMutation = { restoreComment: { __typename: 'CommentRestored', leverCommentCount: number, isCounted: boolean, boardId: string, number: number, cursor: string, at: string, operationId: string | null, comment: { id: string, leverId: string, rootId: string, parentId: string | null, depth: number, number: number, stance: Types.Stance, body: string | null, locale: Types.Locale, state: Types.CommentState, createdAt: string, editedAt: string | null, revision: number, replyCount: number, quote: string | null, author: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } | null, onBehalfOf: { name: string, isVouched: boolean } | null, hidden: { at: string, reason: Types.HideReason, motive: string } | null } } | null };

export type ReviewCommentMutationVariables = Exact<{
  input: Types.ReviewCommentInput;
}>;


export type ReviewCommentMutation = { reviewComment: { number: number } | null };

export type ReportCommentMutationVariables = Exact<{
  input: Types.ReportCommentInput;
}>;


export type ReportCommentMutation = { reportComment: { __typename: 'CommentReported', boardId: string, number: number, cursor: string, at: string, operationId: string | null } | null };

export const AddCommentDocument = "mutation AddComment($input:AddCommentInput!){addComment(input:$input){...CommentEvents_event}}fragment CommentEvents_event on BoardEvent{__typename boardId number cursor at operationId ...on CommentAdded{comment{...CommentItem_comment}leverCommentCount rootReplyCount}...on CommentEdited{comment{...CommentItem_comment}leverCommentCount}...on CommentDeleted{comment{...CommentItem_comment}leverCommentCount isCounted}...on CommentHidden{comment{...CommentItem_comment}leverCommentCount isCounted}...on CommentRestored{comment{...CommentItem_comment}leverCommentCount isCounted}}fragment CommentItem_comment on Comment{id leverId rootId parentId depth number stance body locale state createdAt editedAt revision replyCount quote author{...Person_person}onBehalfOf{name isVouched}hidden{at reason motive}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}" as TextDocument<AddCommentMutation, AddCommentMutationVariables>

export const EditCommentDocument = "mutation EditComment($input:EditCommentInput!){editComment(input:$input){...CommentEvents_event}}fragment CommentEvents_event on BoardEvent{__typename boardId number cursor at operationId ...on CommentAdded{comment{...CommentItem_comment}leverCommentCount rootReplyCount}...on CommentEdited{comment{...CommentItem_comment}leverCommentCount}...on CommentDeleted{comment{...CommentItem_comment}leverCommentCount isCounted}...on CommentHidden{comment{...CommentItem_comment}leverCommentCount isCounted}...on CommentRestored{comment{...CommentItem_comment}leverCommentCount isCounted}}fragment CommentItem_comment on Comment{id leverId rootId parentId depth number stance body locale state createdAt editedAt revision replyCount quote author{...Person_person}onBehalfOf{name isVouched}hidden{at reason motive}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}" as TextDocument<EditCommentMutation, EditCommentMutationVariables>

export const DeleteCommentDocument = "mutation DeleteComment($input:DeleteCommentInput!){deleteComment(input:$input){...CommentEvents_event}}fragment CommentEvents_event on BoardEvent{__typename boardId number cursor at operationId ...on CommentAdded{comment{...CommentItem_comment}leverCommentCount rootReplyCount}...on CommentEdited{comment{...CommentItem_comment}leverCommentCount}...on CommentDeleted{comment{...CommentItem_comment}leverCommentCount isCounted}...on CommentHidden{comment{...CommentItem_comment}leverCommentCount isCounted}...on CommentRestored{comment{...CommentItem_comment}leverCommentCount isCounted}}fragment CommentItem_comment on Comment{id leverId rootId parentId depth number stance body locale state createdAt editedAt revision replyCount quote author{...Person_person}onBehalfOf{name isVouched}hidden{at reason motive}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}" as TextDocument<DeleteCommentMutation, DeleteCommentMutationVariables>

export const HideCommentDocument = "mutation HideComment($input:HideCommentInput!){hideComment(input:$input){...CommentEvents_event}}fragment CommentEvents_event on BoardEvent{__typename boardId number cursor at operationId ...on CommentAdded{comment{...CommentItem_comment}leverCommentCount rootReplyCount}...on CommentEdited{comment{...CommentItem_comment}leverCommentCount}...on CommentDeleted{comment{...CommentItem_comment}leverCommentCount isCounted}...on CommentHidden{comment{...CommentItem_comment}leverCommentCount isCounted}...on CommentRestored{comment{...CommentItem_comment}leverCommentCount isCounted}}fragment CommentItem_comment on Comment{id leverId rootId parentId depth number stance body locale state createdAt editedAt revision replyCount quote author{...Person_person}onBehalfOf{name isVouched}hidden{at reason motive}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}" as TextDocument<HideCommentMutation, HideCommentMutationVariables>

export const RestoreCommentDocument = "mutation RestoreComment($input:RestoreCommentInput!){restoreComment(input:$input){...CommentEvents_event}}fragment CommentEvents_event on BoardEvent{__typename boardId number cursor at operationId ...on CommentAdded{comment{...CommentItem_comment}leverCommentCount rootReplyCount}...on CommentEdited{comment{...CommentItem_comment}leverCommentCount}...on CommentDeleted{comment{...CommentItem_comment}leverCommentCount isCounted}...on CommentHidden{comment{...CommentItem_comment}leverCommentCount isCounted}...on CommentRestored{comment{...CommentItem_comment}leverCommentCount isCounted}}fragment CommentItem_comment on Comment{id leverId rootId parentId depth number stance body locale state createdAt editedAt revision replyCount quote author{...Person_person}onBehalfOf{name isVouched}hidden{at reason motive}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}" as TextDocument<RestoreCommentMutation, RestoreCommentMutationVariables>

export const ReviewCommentDocument = "mutation ReviewComment($input:ReviewCommentInput!){reviewComment(input:$input){number}}" as TextDocument<ReviewCommentMutation, ReviewCommentMutationVariables>

export const ReportCommentDocument = "mutation ReportComment($input:ReportCommentInput!){reportComment(input:$input){...CommentEvents_event}}fragment CommentEvents_event on BoardEvent{__typename boardId number cursor at operationId ...on CommentAdded{comment{...CommentItem_comment}leverCommentCount rootReplyCount}...on CommentEdited{comment{...CommentItem_comment}leverCommentCount}...on CommentDeleted{comment{...CommentItem_comment}leverCommentCount isCounted}...on CommentHidden{comment{...CommentItem_comment}leverCommentCount isCounted}...on CommentRestored{comment{...CommentItem_comment}leverCommentCount isCounted}}fragment CommentItem_comment on Comment{id leverId rootId parentId depth number stance body locale state createdAt editedAt revision replyCount quote author{...Person_person}onBehalfOf{name isVouched}hidden{at reason motive}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}" as TextDocument<ReportCommentMutation, ReportCommentMutationVariables>