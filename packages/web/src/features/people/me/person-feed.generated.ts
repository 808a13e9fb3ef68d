/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

import type { TextDocument } from '../../../client/request/text-document.js'
export type PersonFeedSubscriptionVariables = Exact<{
  after: string;
}>;


export type PersonFeedSubscription = { personFeed:
    | { __typename: 'BoardInvitationEnded', number: number, cursor: string, at: string, operationId: string | null }
    | { __typename: 'BoardInvitationGiven', number: number, cursor: string, at: string, operationId: string | null }
    | { __typename: 'BoardLinkMade', number: number, cursor: string, at: string, operationId: string | null }
    | { __typename: 'BoardLinkRevoked', number: number, cursor: string, at: string, operationId: string | null }
    | { __typename: 'BoardVisited', boardId: string, seenNumber: number, number: number, cursor: string, at: string, operationId: string | null }
    | { __typename: 'BodyChosen', number: number, cursor: string, at: string, operationId: string | null }
    | { __typename: 'DraftDiscarded', draftId: string, number: number, cursor: string, at: string, operationId: string | null }
    | { __typename: 'DraftSaved', draftId: string, device: string | null, number: number, cursor: string, at: string, operationId: string | null }
    | { __typename: 'LeverVisited', leverId: string, seenNumber: number, number: number, cursor: string, at: string, operationId: string | null }
    | { __typename: 'MandateBegun', number: number, cursor: string, at: string, operationId: string | null }
    | { __typename: 'MandateEdited', number: number, cursor: string, at: string, operationId: string | null }
    | { __typename: 'MandateEnded', number: number, cursor: string, at: string, operationId: string | null }
    | { __typename: 'MandateGranted', number: number, cursor: string, at: string, operationId: string | null }
    | { __typename: 'ProfileUpdated', number: number, cursor: string, at: string, operationId: string | null }
   };

export const PersonFeedDocument = "subscription PersonFeed($after:String!){personFeed(after:$after){...PersonEvent_event}}fragment PersonEvent_event on PersonEvent{__typename number cursor at operationId ...on DraftSaved{draftId device}...on DraftDiscarded{draftId}...on LeverVisited{leverId seenNumber}...on BoardVisited{boardId seenNumber}}" as TextDocument<PersonFeedSubscription, PersonFeedSubscriptionVariables>