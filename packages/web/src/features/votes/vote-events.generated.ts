/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

export type VoteEvents_Event_BoardReset_Fragment = { __typename: 'BoardReset', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type VoteEvents_Event_CoAuthorInvited_Fragment = { __typename: 'CoAuthorInvited', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type VoteEvents_Event_CoAuthorRemoved_Fragment = { __typename: 'CoAuthorRemoved', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type VoteEvents_Event_CommentAdded_Fragment = { __typename: 'CommentAdded', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type VoteEvents_Event_CommentDeleted_Fragment = { __typename: 'CommentDeleted', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type VoteEvents_Event_CommentEdited_Fragment = { __typename: 'CommentEdited', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type VoteEvents_Event_CommentHidden_Fragment = { __typename: 'CommentHidden', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type VoteEvents_Event_CommentReported_Fragment = { __typename: 'CommentReported', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type VoteEvents_Event_CommentRestored_Fragment = { __typename: 'CommentRestored', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type VoteEvents_Event_CommentReviewed_Fragment = { __typename: 'CommentReviewed', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type VoteEvents_Event_GuestClaimed_Fragment = { __typename: 'GuestClaimed', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type VoteEvents_Event_LeverEdited_Fragment = { __typename: 'LeverEdited', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type VoteEvents_Event_LeverHidden_Fragment = { __typename: 'LeverHidden', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type VoteEvents_Event_LeverMoved_Fragment = { __typename: 'LeverMoved', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type VoteEvents_Event_LeverPublished_Fragment = { __typename: 'LeverPublished', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type VoteEvents_Event_LeverRestored_Fragment = { __typename: 'LeverRestored', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type VoteEvents_Event_LeverReviewed_Fragment = { __typename: 'LeverReviewed', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type VoteEvents_Event_LeverShared_Fragment = { __typename: 'LeverShared', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type VoteEvents_Event_LeverStatusChanged_Fragment = { __typename: 'LeverStatusChanged', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type VoteEvents_Event_LeverTextChanged_Fragment = { __typename: 'LeverTextChanged', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type VoteEvents_Event_LeverTextFrozen_Fragment = { __typename: 'LeverTextFrozen', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type VoteEvents_Event_LeverVersionNamed_Fragment = { __typename: 'LeverVersionNamed', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type VoteEvents_Event_LeverWithdrawn_Fragment = { __typename: 'LeverWithdrawn', boardId: string, number: number, cursor: string, at: string, operationId: string | null };

export type VoteEvents_Event_TalliesMoved_Fragment = { __typename: 'TalliesMoved', since: number, boardId: string, number: number, cursor: string, at: string, operationId: string | null, tallies: Array<{ leverId: string, tally: { agree: number, disagree: number, pass: number, total: number, number: number } }> };

export type VoteEvents_Event_VoteCast_Fragment = { __typename: 'VoteCast', leverId: string, boardId: string, number: number, cursor: string, at: string, operationId: string | null, tally: { agree: number, disagree: number, pass: number, total: number, number: number } };

export type VoteEvents_Event_VoteWithdrawn_Fragment = { __typename: 'VoteWithdrawn', leverId: string, boardId: string, number: number, cursor: string, at: string, operationId: string | null, tally: { agree: number, disagree: number, pass: number, total: number, number: number } };

export type VoteEvents_EventFragment =
  | VoteEvents_Event_BoardReset_Fragment
  | VoteEvents_Event_CoAuthorInvited_Fragment
  | VoteEvents_Event_CoAuthorRemoved_Fragment
  | VoteEvents_Event_CommentAdded_Fragment
  | VoteEvents_Event_CommentDeleted_Fragment
  | VoteEvents_Event_CommentEdited_Fragment
  | VoteEvents_Event_CommentHidden_Fragment
  | VoteEvents_Event_CommentReported_Fragment
  | VoteEvents_Event_CommentRestored_Fragment
  | VoteEvents_Event_CommentReviewed_Fragment
  | VoteEvents_Event_GuestClaimed_Fragment
  | VoteEvents_Event_LeverEdited_Fragment
  | VoteEvents_Event_LeverHidden_Fragment
  | VoteEvents_Event_LeverMoved_Fragment
  | VoteEvents_Event_LeverPublished_Fragment
  | VoteEvents_Event_LeverRestored_Fragment
  | VoteEvents_Event_LeverReviewed_Fragment
  | VoteEvents_Event_LeverShared_Fragment
  | VoteEvents_Event_LeverStatusChanged_Fragment
  | VoteEvents_Event_LeverTextChanged_Fragment
  | VoteEvents_Event_LeverTextFrozen_Fragment
  | VoteEvents_Event_LeverVersionNamed_Fragment
  | VoteEvents_Event_LeverWithdrawn_Fragment
  | VoteEvents_Event_TalliesMoved_Fragment
  | VoteEvents_Event_VoteCast_Fragment
  | VoteEvents_Event_VoteWithdrawn_Fragment
;
