/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

import type { TextDocument } from '../../../client/request/text-document.js'
export type ProgrammeFeedSubscriptionVariables = Exact<{
  after: string;
}>;


export type ProgrammeFeedSubscription = { programmeFeed:
    | { __typename: 'BoardCreated', number: number, cursor: string }
    | { __typename: 'BoardEdited', number: number, cursor: string, board: { id: string } }
    | { __typename: 'OrganisationCreated', number: number, cursor: string }
    | { __typename: 'OrganisationRenamed', number: number, cursor: string }
    | { __typename: 'PhaseAdded', number: number, cursor: string }
    | { __typename: 'PhaseEdited', number: number, cursor: string }
    | { __typename: 'PhaseRemoved', number: number, cursor: string }
    | { __typename: 'ProgrammeEdited', number: number, cursor: string }
   };

export const ProgrammeFeedDocument = "subscription ProgrammeFeed($after:String!){programmeFeed(after:$after){...ProgrammeEvent_event}}fragment ProgrammeEvent_event on ProgrammeEvent{__typename number cursor ...on BoardEdited{board{id}}}" as TextDocument<ProgrammeFeedSubscription, ProgrammeFeedSubscriptionVariables>