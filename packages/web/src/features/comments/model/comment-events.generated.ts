/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

export type CommentEvents_Event_BoardReset_Fragment = { __typename: 'BoardReset', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type CommentEvents_Event_CoAuthorInvited_Fragment = { __typename: 'CoAuthorInvited', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type CommentEvents_Event_CoAuthorRemoved_Fragment = { __typename: 'CoAuthorRemoved', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type CommentEvents_Event_CommentAdded_Fragment = { __typename: 'CommentAdded', leverCommentCount: number, rootReplyCount: number, boardId: string, number: number, cursor: string, at: string, operationId: string | null, comment: { id: string, leverId: string, rootId: string, parentId: string | null, depth: number, number: number, stance: Types.Stance, body: string | null, locale: Types.Locale, state: Types.CommentState, createdAt: string, editedAt: string | null, revision: number, replyCount: number, quote: string | null, author: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } | null, onBehalfOf: { name: string, isVouched: boolean } | null, hidden: { at: string, reason: Types.HideReason, motive: string } | null } };

export type CommentEvents_Event_CommentDeleted_Fragment = { __typename: 'CommentDeleted', leverCommentCount: number, isCounted: boolean, boardId: string, number: number, cursor: string, at: string, operationId: string | null, comment: { id: string, leverId: string, rootId: string, parentId: string | null, depth: number, number: number, stance: Types.Stance, body: string | null, locale: Types.Locale, state: Types.CommentState, createdAt: string, editedAt: string | null, revision: number, replyCount: number, quote: string | null, author: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } | null, onBehalfOf: { name: string, isVouched: boolean } | null, hidden: { at: string, reason: Types.HideReason, motive: string } | null } };

export type CommentEvents_Event_CommentEdited_Fragment = { __typename: 'CommentEdited', leverCommentCount: number, boardId: string, number: number, cursor: string, at: string, operationId: string | null, comment: { id: string, leverId: string, rootId: string, parentId: string | null, depth: number, number: number, stance: Types.Stance, body: string | null, locale: Types.Locale, state: Types.CommentState, createdAt: string, editedAt: string | null, revision: number, replyCount: number, quote: string | null, author: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } | null, onBehalfOf: { name: string, isVouched: boolean } | null, hidden: { at: string, reason: Types.HideReason, motive: string } | null } };

export type CommentEvents_Event_CommentHidden_Fragment = { __typename: 'CommentHidden', leverCommentCount: number, isCounted: boolean, boardId: string, number: number, cursor: string, at: string, operationId: string | null, comment: { id: string, leverId: string, rootId: string, parentId: string | null, depth: number, number: number, stance: Types.Stance, body: string | null, locale: Types.Locale, state: Types.CommentState, createdAt: string, editedAt: string | null, revision: number, replyCount: number, quote: string | null, author: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } | null, onBehalfOf: { name: string, isVouched: boolean } | null, hidden: { at: string, reason: Types.HideReason, motive: string } | null } };

export type CommentEvents_Event_CommentReported_Fragment = { __typename: 'CommentReported', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type CommentEvents_Event_CommentRestored_Fragment = { __typename: 'CommentRestored', leverCommentCount: number, isCounted: boolean, boardId: string, number: number, cursor: string, at: string, operationId: string | null, comment: { id: string, leverId: string, rootId: string, parentId: string | null, depth: number, number: number, stance: Types.Stance, body: string | null, locale: Types.Locale, state: Types.CommentState, createdAt: string, editedAt: string | null, revision: number, replyCount: number, quote: string | null, author: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } | null, onBehalfOf: { name: string, isVouched: boolean } | null, hidden: { at: string, reason: Types.HideReason, motive: string } | null } };

export type CommentEvents_Event_CommentReviewed_Fragment = { __typename: 'CommentReviewed', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type CommentEvents_Event_GuestClaimed_Fragment = { __typename: 'GuestClaimed', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type CommentEvents_Event_LeverEdited_Fragment = { __typename: 'LeverEdited', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type CommentEvents_Event_LeverHidden_Fragment = { __typename: 'LeverHidden', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type CommentEvents_Event_LeverMoved_Fragment = { __typename: 'LeverMoved', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type CommentEvents_Event_LeverPublished_Fragment = { __typename: 'LeverPublished', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type CommentEvents_Event_LeverRestored_Fragment = { __typename: 'LeverRestored', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type CommentEvents_Event_LeverReviewed_Fragment = { __typename: 'LeverReviewed', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type CommentEvents_Event_LeverShared_Fragment = { __typename: 'LeverShared', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type CommentEvents_Event_LeverStatusChanged_Fragment = { __typename: 'LeverStatusChanged', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type CommentEvents_Event_LeverTextChanged_Fragment = { __typename: 'LeverTextChanged', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type CommentEvents_Event_LeverTextFrozen_Fragment = { __typename: 'LeverTextFrozen', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type CommentEvents_Event_LeverVersionNamed_Fragment = { __typename: 'LeverVersionNamed', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type CommentEvents_Event_LeverWithdrawn_Fragment = { __typename: 'LeverWithdrawn', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type CommentEvents_Event_TalliesMoved_Fragment = { __typename: 'TalliesMoved', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type CommentEvents_Event_VoteCast_Fragment = { __typename: 'VoteCast', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type CommentEvents_Event_VoteWithdrawn_Fragment = { __typename: 'VoteWithdrawn', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type CommentEvents_EventFragment =
  | CommentEvents_Event_BoardReset_Fragment
  | CommentEvents_Event_CoAuthorInvited_Fragment
  | CommentEvents_Event_CoAuthorRemoved_Fragment
  | CommentEvents_Event_CommentAdded_Fragment
  | CommentEvents_Event_CommentDeleted_Fragment
  | CommentEvents_Event_CommentEdited_Fragment
  | CommentEvents_Event_CommentHidden_Fragment
  | CommentEvents_Event_CommentReported_Fragment
  | CommentEvents_Event_CommentRestored_Fragment
  | CommentEvents_Event_CommentReviewed_Fragment
  | CommentEvents_Event_GuestClaimed_Fragment
  | CommentEvents_Event_LeverEdited_Fragment
  | CommentEvents_Event_LeverHidden_Fragment
  | CommentEvents_Event_LeverMoved_Fragment
  | CommentEvents_Event_LeverPublished_Fragment
  | CommentEvents_Event_LeverRestored_Fragment
  | CommentEvents_Event_LeverReviewed_Fragment
  | CommentEvents_Event_LeverShared_Fragment
  | CommentEvents_Event_LeverStatusChanged_Fragment
  | CommentEvents_Event_LeverTextChanged_Fragment
  | CommentEvents_Event_LeverTextFrozen_Fragment
  | CommentEvents_Event_LeverVersionNamed_Fragment
  | CommentEvents_Event_LeverWithdrawn_Fragment
  | CommentEvents_Event_TalliesMoved_Fragment
  | CommentEvents_Event_VoteCast_Fragment
  | CommentEvents_Event_VoteWithdrawn_Fragment
;
