/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../apollo/schema.generated.js';

export type LeverEvents_Event_BoardReset_Fragment = { __typename: 'BoardReset', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type LeverEvents_Event_CommentAdded_Fragment = { __typename: 'CommentAdded', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type LeverEvents_Event_CommentDeleted_Fragment = { __typename: 'CommentDeleted', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type LeverEvents_Event_CommentEdited_Fragment = { __typename: 'CommentEdited', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type LeverEvents_Event_CommentHidden_Fragment = { __typename: 'CommentHidden', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type LeverEvents_Event_CommentRestored_Fragment = { __typename: 'CommentRestored', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type LeverEvents_Event_GuestClaimed_Fragment = { __typename: 'GuestClaimed', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type LeverEvents_Event_LeverEdited_Fragment = { __typename: 'LeverEdited', boardId: string, number: number, cursor: string, at: string, operationId: string | null, lever: { body: string, finding: string | null, action: string | null, id: string, ordinal: number, boardId: string, state: Types.LeverState, review: Types.LeverReview, title: string, excerpt: string, revision: number, detailsRevision: number, position: string, status: Types.LeverStatus, lastNumber: number, commentCount: number, publishedAt: string, editedAt: string | null, withdrawnReason: string | null, author: { id: string, displayName: string, college: Types.College, organisation: string | null, isGuest: boolean } | null, themes: Array<{ id: string, name: string, colour: string }>, neighbourhoods: Array<{ code: string, name: string }>, hidden: { at: string, reason: Types.HideReason, motive: string } | null, tally: { agree: number, disagree: number, pass: number, total: number, number: number } } };

export type LeverEvents_Event_LeverHidden_Fragment = { __typename: 'LeverHidden', boardId: string, number: number, cursor: string, at: string, operationId: string | null, lever: { body: string, finding: string | null, action: string | null, id: string, ordinal: number, boardId: string, state: Types.LeverState, review: Types.LeverReview, title: string, excerpt: string, revision: number, detailsRevision: number, position: string, status: Types.LeverStatus, lastNumber: number, commentCount: number, publishedAt: string, editedAt: string | null, withdrawnReason: string | null, author: { id: string, displayName: string, college: Types.College, organisation: string | null, isGuest: boolean } | null, themes: Array<{ id: string, name: string, colour: string }>, neighbourhoods: Array<{ code: string, name: string }>, hidden: { at: string, reason: Types.HideReason, motive: string } | null, tally: { agree: number, disagree: number, pass: number, total: number, number: number } } };

export type LeverEvents_Event_LeverMoved_Fragment = { __typename: 'LeverMoved', position: string, revision: number, boardId: string, number: number, cursor: string, at: string, operationId: string | null, lever: { id: string, ordinal: number, boardId: string, state: Types.LeverState, review: Types.LeverReview, title: string, excerpt: string, revision: number, detailsRevision: number, position: string, status: Types.LeverStatus, lastNumber: number, commentCount: number, publishedAt: string, editedAt: string | null, withdrawnReason: string | null, author: { id: string, displayName: string, college: Types.College, organisation: string | null, isGuest: boolean } | null, themes: Array<{ id: string, name: string, colour: string }>, neighbourhoods: Array<{ code: string, name: string }>, hidden: { at: string, reason: Types.HideReason, motive: string } | null, tally: { agree: number, disagree: number, pass: number, total: number, number: number } }, rearranged: Array<{ leverId: string, position: string }> };

export type LeverEvents_Event_LeverPublished_Fragment = { __typename: 'LeverPublished', boardId: string, number: number, cursor: string, at: string, operationId: string | null, lever: { body: string, finding: string | null, action: string | null, id: string, ordinal: number, boardId: string, state: Types.LeverState, review: Types.LeverReview, title: string, excerpt: string, revision: number, detailsRevision: number, position: string, status: Types.LeverStatus, lastNumber: number, commentCount: number, publishedAt: string, editedAt: string | null, withdrawnReason: string | null, author: { id: string, displayName: string, college: Types.College, organisation: string | null, isGuest: boolean } | null, themes: Array<{ id: string, name: string, colour: string }>, neighbourhoods: Array<{ code: string, name: string }>, hidden: { at: string, reason: Types.HideReason, motive: string } | null, tally: { agree: number, disagree: number, pass: number, total: number, number: number } } };

export type LeverEvents_Event_LeverRestored_Fragment = { __typename: 'LeverRestored', boardId: string, number: number, cursor: string, at: string, operationId: string | null, lever: { body: string, finding: string | null, action: string | null, id: string, ordinal: number, boardId: string, state: Types.LeverState, review: Types.LeverReview, title: string, excerpt: string, revision: number, detailsRevision: number, position: string, status: Types.LeverStatus, lastNumber: number, commentCount: number, publishedAt: string, editedAt: string | null, withdrawnReason: string | null, author: { id: string, displayName: string, college: Types.College, organisation: string | null, isGuest: boolean } | null, themes: Array<{ id: string, name: string, colour: string }>, neighbourhoods: Array<{ code: string, name: string }>, hidden: { at: string, reason: Types.HideReason, motive: string } | null, tally: { agree: number, disagree: number, pass: number, total: number, number: number } } };

export type LeverEvents_Event_LeverReviewed_Fragment = { __typename: 'LeverReviewed', boardId: string, number: number, cursor: string, at: string, operationId: string | null, lever: { body: string, finding: string | null, action: string | null, id: string, ordinal: number, boardId: string, state: Types.LeverState, review: Types.LeverReview, title: string, excerpt: string, revision: number, detailsRevision: number, position: string, status: Types.LeverStatus, lastNumber: number, commentCount: number, publishedAt: string, editedAt: string | null, withdrawnReason: string | null, author: { id: string, displayName: string, college: Types.College, organisation: string | null, isGuest: boolean } | null, themes: Array<{ id: string, name: string, colour: string }>, neighbourhoods: Array<{ code: string, name: string }>, hidden: { at: string, reason: Types.HideReason, motive: string } | null, tally: { agree: number, disagree: number, pass: number, total: number, number: number } } };

export type LeverEvents_Event_LeverStatusChanged_Fragment = { __typename: 'LeverStatusChanged', boardId: string, number: number, cursor: string, at: string, operationId: string | null, lever: { id: string, ordinal: number, boardId: string, state: Types.LeverState, review: Types.LeverReview, title: string, excerpt: string, revision: number, detailsRevision: number, position: string, status: Types.LeverStatus, lastNumber: number, commentCount: number, publishedAt: string, editedAt: string | null, withdrawnReason: string | null, author: { id: string, displayName: string, college: Types.College, organisation: string | null, isGuest: boolean } | null, themes: Array<{ id: string, name: string, colour: string }>, neighbourhoods: Array<{ code: string, name: string }>, hidden: { at: string, reason: Types.HideReason, motive: string } | null, tally: { agree: number, disagree: number, pass: number, total: number, number: number } } };

export type LeverEvents_Event_LeverWithdrawn_Fragment = { __typename: 'LeverWithdrawn', boardId: string, number: number, cursor: string, at: string, operationId: string | null, lever: { body: string, finding: string | null, action: string | null, id: string, ordinal: number, boardId: string, state: Types.LeverState, review: Types.LeverReview, title: string, excerpt: string, revision: number, detailsRevision: number, position: string, status: Types.LeverStatus, lastNumber: number, commentCount: number, publishedAt: string, editedAt: string | null, withdrawnReason: string | null, author: { id: string, displayName: string, college: Types.College, organisation: string | null, isGuest: boolean } | null, themes: Array<{ id: string, name: string, colour: string }>, neighbourhoods: Array<{ code: string, name: string }>, hidden: { at: string, reason: Types.HideReason, motive: string } | null, tally: { agree: number, disagree: number, pass: number, total: number, number: number } } };

export type LeverEvents_Event_TalliesMoved_Fragment = { __typename: 'TalliesMoved', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type LeverEvents_Event_VoteCast_Fragment = { __typename: 'VoteCast', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type LeverEvents_Event_VoteWithdrawn_Fragment = { __typename: 'VoteWithdrawn', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type LeverEvents_EventFragment =
  | LeverEvents_Event_BoardReset_Fragment
  | LeverEvents_Event_CommentAdded_Fragment
  | LeverEvents_Event_CommentDeleted_Fragment
  | LeverEvents_Event_CommentEdited_Fragment
  | LeverEvents_Event_CommentHidden_Fragment
  | LeverEvents_Event_CommentRestored_Fragment
  | LeverEvents_Event_GuestClaimed_Fragment
  | LeverEvents_Event_LeverEdited_Fragment
  | LeverEvents_Event_LeverHidden_Fragment
  | LeverEvents_Event_LeverMoved_Fragment
  | LeverEvents_Event_LeverPublished_Fragment
  | LeverEvents_Event_LeverRestored_Fragment
  | LeverEvents_Event_LeverReviewed_Fragment
  | LeverEvents_Event_LeverStatusChanged_Fragment
  | LeverEvents_Event_LeverWithdrawn_Fragment
  | LeverEvents_Event_TalliesMoved_Fragment
  | LeverEvents_Event_VoteCast_Fragment
  | LeverEvents_Event_VoteWithdrawn_Fragment
;
