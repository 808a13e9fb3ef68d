/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema.generated.js';

export type ModerationEvent_Event_BoardReset_Fragment = { __typename: 'BoardReset', number: number, cursor: string, operationId: string | null };

export type ModerationEvent_Event_CoAuthorInvited_Fragment = { __typename: 'CoAuthorInvited', number: number, cursor: string, operationId: string | null };

export type ModerationEvent_Event_CoAuthorRemoved_Fragment = { __typename: 'CoAuthorRemoved', number: number, cursor: string, operationId: string | null };

export type ModerationEvent_Event_CommentAdded_Fragment = { __typename: 'CommentAdded', number: number, cursor: string, operationId: string | null, comment: { id: string, revision: number, changedSinceReview: boolean | null, author: { id: string } | null } };

export type ModerationEvent_Event_CommentDeleted_Fragment = { __typename: 'CommentDeleted', number: number, cursor: string, operationId: string | null, comment: { id: string, revision: number, changedSinceReview: boolean | null, author: { id: string } | null } };

export type ModerationEvent_Event_CommentEdited_Fragment = { __typename: 'CommentEdited', number: number, cursor: string, operationId: string | null, comment: { id: string, revision: number, changedSinceReview: boolean | null, author: { id: string } | null } };

export type ModerationEvent_Event_CommentHidden_Fragment = { __typename: 'CommentHidden', number: number, cursor: string, operationId: string | null, comment: { id: string, revision: number, changedSinceReview: boolean | null, author: { id: string } | null } };

export type ModerationEvent_Event_CommentRestored_Fragment = { __typename: 'CommentRestored', number: number, cursor: string, operationId: string | null, comment: { id: string, revision: number, changedSinceReview: boolean | null, author: { id: string } | null } };

export type ModerationEvent_Event_CommentReviewed_Fragment = { __typename: 'CommentReviewed', number: number, cursor: string, operationId: string | null, comment: { id: string, revision: number, changedSinceReview: boolean | null, author: { id: string } | null } };

export type ModerationEvent_Event_GuestClaimed_Fragment = { __typename: 'GuestClaimed', number: number, cursor: string, operationId: string | null };

export type ModerationEvent_Event_LeverEdited_Fragment = { __typename: 'LeverEdited', number: number, cursor: string, operationId: string | null, lever: { id: string, revision: number, review: Types.LeverReview, author: { id: string } | null } };

export type ModerationEvent_Event_LeverHidden_Fragment = { __typename: 'LeverHidden', number: number, cursor: string, operationId: string | null, lever: { id: string, revision: number, review: Types.LeverReview, author: { id: string } | null } };

export type ModerationEvent_Event_LeverMoved_Fragment = { __typename: 'LeverMoved', number: number, cursor: string, operationId: string | null };

export type ModerationEvent_Event_LeverPublished_Fragment = { __typename: 'LeverPublished', number: number, cursor: string, operationId: string | null, lever: { id: string, revision: number, review: Types.LeverReview, author: { id: string } | null } };

export type ModerationEvent_Event_LeverRestored_Fragment = { __typename: 'LeverRestored', number: number, cursor: string, operationId: string | null, lever: { id: string, revision: number, review: Types.LeverReview, author: { id: string } | null } };

export type ModerationEvent_Event_LeverReviewed_Fragment = { __typename: 'LeverReviewed', number: number, cursor: string, operationId: string | null, lever: { id: string, revision: number, review: Types.LeverReview, author: { id: string } | null } };

export type ModerationEvent_Event_LeverShared_Fragment = { __typename: 'LeverShared', number: number, cursor: string, operationId: string | null };

export type ModerationEvent_Event_LeverStatusChanged_Fragment = { __typename: 'LeverStatusChanged', number: number, cursor: string, operationId: string | null, lever: { id: string, revision: number, review: Types.LeverReview, author: { id: string } | null } };

export type ModerationEvent_Event_LeverTextChanged_Fragment = { __typename: 'LeverTextChanged', number: number, cursor: string, operationId: string | null, lever: { id: string, revision: number, review: Types.LeverReview, author: { id: string } | null } };

export type ModerationEvent_Event_LeverTextFrozen_Fragment = { __typename: 'LeverTextFrozen', number: number, cursor: string, operationId: string | null };

export type ModerationEvent_Event_LeverVersionNamed_Fragment = { __typename: 'LeverVersionNamed', number: number, cursor: string, operationId: string | null };

export type ModerationEvent_Event_LeverWithdrawn_Fragment = { __typename: 'LeverWithdrawn', number: number, cursor: string, operationId: string | null, lever: { id: string, revision: number, review: Types.LeverReview, author: { id: string } | null } };

export type ModerationEvent_Event_TalliesMoved_Fragment = { __typename: 'TalliesMoved', number: number, cursor: string, operationId: string | null };

export type ModerationEvent_Event_VoteCast_Fragment = { __typename: 'VoteCast', number: number, cursor: string, operationId: string | null };

export type ModerationEvent_Event_VoteWithdrawn_Fragment = { __typename: 'VoteWithdrawn', number: number, cursor: string, operationId: string | null };

export type ModerationEvent_EventFragment =
  | ModerationEvent_Event_BoardReset_Fragment
  | ModerationEvent_Event_CoAuthorInvited_Fragment
  | ModerationEvent_Event_CoAuthorRemoved_Fragment
  | ModerationEvent_Event_CommentAdded_Fragment
  | ModerationEvent_Event_CommentDeleted_Fragment
  | ModerationEvent_Event_CommentEdited_Fragment
  | ModerationEvent_Event_CommentHidden_Fragment
  | ModerationEvent_Event_CommentRestored_Fragment
  | ModerationEvent_Event_CommentReviewed_Fragment
  | ModerationEvent_Event_GuestClaimed_Fragment
  | ModerationEvent_Event_LeverEdited_Fragment
  | ModerationEvent_Event_LeverHidden_Fragment
  | ModerationEvent_Event_LeverMoved_Fragment
  | ModerationEvent_Event_LeverPublished_Fragment
  | ModerationEvent_Event_LeverRestored_Fragment
  | ModerationEvent_Event_LeverReviewed_Fragment
  | ModerationEvent_Event_LeverShared_Fragment
  | ModerationEvent_Event_LeverStatusChanged_Fragment
  | ModerationEvent_Event_LeverTextChanged_Fragment
  | ModerationEvent_Event_LeverTextFrozen_Fragment
  | ModerationEvent_Event_LeverVersionNamed_Fragment
  | ModerationEvent_Event_LeverWithdrawn_Fragment
  | ModerationEvent_Event_TalliesMoved_Fragment
  | ModerationEvent_Event_VoteCast_Fragment
  | ModerationEvent_Event_VoteWithdrawn_Fragment
;

export type ModeratedLever_LeverFragment = { id: string, revision: number, review: Types.LeverReview, author: { id: string } | null };

export type ModeratedComment_CommentFragment = { id: string, revision: number, changedSinceReview: boolean | null, author: { id: string } | null };
