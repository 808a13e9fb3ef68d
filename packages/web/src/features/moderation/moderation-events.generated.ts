/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema.generated.js';

import type { TextDocument } from '../../client/request/text-document.js'
export type ModerationEventsQueryVariables = Exact<{
  boardId: string;
  after: string;
}>;


export type ModerationEventsQuery = { boardEvents: { cursor: string, more: boolean, events: Array<
      | { __typename: 'BoardReset', number: number, cursor: string, operationId: string | null }
      | { __typename: 'CoAuthorInvited', number: number, cursor: string, operationId: string | null }
      | { __typename: 'CoAuthorRemoved', number: number, cursor: string, operationId: string | null }
      | { __typename: 'CommentAdded', number: number, cursor: string, operationId: string | null, comment: { id: string, revision: number, changedSinceReview: boolean | null, author: { id: string } | null } }
      | { __typename: 'CommentDeleted', number: number, cursor: string, operationId: string | null, comment: { id: string, revision: number, changedSinceReview: boolean | null, author: { id: string } | null } }
      | { __typename: 'CommentEdited', number: number, cursor: string, operationId: string | null, comment: { id: string, revision: number, changedSinceReview: boolean | null, author: { id: string } | null } }
      | { __typename: 'CommentHidden', number: number, cursor: string, operationId: string | null, comment: { id: string, revision: number, changedSinceReview: boolean | null, author: { id: string } | null } }
      | { __typename: 'CommentRestored', number: number, cursor: string, operationId: string | null, comment: { id: string, revision: number, changedSinceReview: boolean | null, author: { id: string } | null } }
      | { __typename: 'CommentReviewed', number: number, cursor: string, operationId: string | null, comment: { id: string, revision: number, changedSinceReview: boolean | null, author: { id: string } | null } }
      | { __typename: 'GuestClaimed', number: number, cursor: string, operationId: string | null }
      | { __typename: 'LeverEdited', number: number, cursor: string, operationId: string | null, lever: { id: string, revision: number, review: Types.LeverReview, author: { id: string } | null } }
      | { __typename: 'LeverHidden', number: number, cursor: string, operationId: string | null, lever: { id: string, revision: number, review: Types.LeverReview, author: { id: string } | null } }
      | { __typename: 'LeverMoved', number: number, cursor: string, operationId: string | null }
      | { __typename: 'LeverPublished', number: number, cursor: string, operationId: string | null, lever: { id: string, revision: number, review: Types.LeverReview, author: { id: string } | null } }
      | { __typename: 'LeverRestored', number: number, cursor: string, operationId: string | null, lever: { id: string, revision: number, review: Types.LeverReview, author: { id: string } | null } }
      | { __typename: 'LeverReviewed', number: number, cursor: string, operationId: string | null, lever: { id: string, revision: number, review: Types.LeverReview, author: { id: string } | null } }
      | { __typename: 'LeverShared', number: number, cursor: string, operationId: string | null }
      | { __typename: 'LeverStatusChanged', number: number, cursor: string, operationId: string | null, lever: { id: string, revision: number, review: Types.LeverReview, author: { id: string } | null } }
      | { __typename: 'LeverTextChanged', number: number, cursor: string, operationId: string | null, lever: { id: string, revision: number, review: Types.LeverReview, author: { id: string } | null } }
      | { __typename: 'LeverTextFrozen', number: number, cursor: string, operationId: string | null }
      | { __typename: 'LeverVersionNamed', number: number, cursor: string, operationId: string | null }
      | { __typename: 'LeverWithdrawn', number: number, cursor: string, operationId: string | null, lever: { id: string, revision: number, review: Types.LeverReview, author: { id: string } | null } }
      | { __typename: 'TalliesMoved', number: number, cursor: string, operationId: string | null }
      | { __typename: 'VoteCast', number: number, cursor: string, operationId: string | null }
      | { __typename: 'VoteWithdrawn', number: number, cursor: string, operationId: string | null }
    > } };

export const ModerationEventsDocument = "query ModerationEvents($boardId:ID!$after:String!){boardEvents(boardId:$boardId after:$after){cursor more events{...ModerationEvent_event}}}fragment ModerationEvent_event on BoardEvent{__typename number cursor operationId ...on LeverPublished{lever{...ModeratedLever_lever}}...on LeverEdited{lever{...ModeratedLever_lever}}...on LeverTextChanged{lever{...ModeratedLever_lever}}...on LeverStatusChanged{lever{...ModeratedLever_lever}}...on LeverWithdrawn{lever{...ModeratedLever_lever}}...on LeverHidden{lever{...ModeratedLever_lever}}...on LeverRestored{lever{...ModeratedLever_lever}}...on LeverReviewed{lever{...ModeratedLever_lever}}...on CommentAdded{comment{...ModeratedComment_comment}}...on CommentEdited{comment{...ModeratedComment_comment}}...on CommentDeleted{comment{...ModeratedComment_comment}}...on CommentHidden{comment{...ModeratedComment_comment}}...on CommentRestored{comment{...ModeratedComment_comment}}...on CommentReviewed{comment{...ModeratedComment_comment}}}fragment ModeratedLever_lever on Lever{id revision review author{id}}fragment ModeratedComment_comment on Comment{id revision changedSinceReview author{id}}" as TextDocument<ModerationEventsQuery, ModerationEventsQueryVariables>