/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

import type { TextDocument } from '../../../client/request/text-document.js'
export type ProgrammeFeedSubscriptionVariables = Exact<{
  after: string;
}>;


export type ProgrammeFeedSubscription = { programmeFeed:
    | { __typename: 'BoardCreated', cursor: string }
    | { __typename: 'BoardEdited', cursor: string, board: { id: string } | null }
    | { __typename: 'CollegeAdded', cursor: string }
    | { __typename: 'CollegeEdited', cursor: string }
    | { __typename: 'CollegeMoved', cursor: string }
    | { __typename: 'LegalNoticeEdited', cursor: string }
    | { __typename: 'LogoSet', cursor: string }
    | { __typename: 'NeighbourhoodAdded', cursor: string }
    | { __typename: 'NeighbourhoodEdited', cursor: string }
    | { __typename: 'NeighbourhoodRestored', cursor: string }
    | { __typename: 'NeighbourhoodRetired', cursor: string }
    | { __typename: 'NeighbourhoodsImported', cursor: string }
    | { __typename: 'OrganisationCreated', cursor: string }
    | { __typename: 'OrganisationRenamed', cursor: string }
    | { __typename: 'PhaseAdded', cursor: string }
    | { __typename: 'PhaseEdited', cursor: string }
    | { __typename: 'PhaseRemoved', cursor: string }
    | { __typename: 'ProgrammeEdited', cursor: string }
    | { __typename: 'ProgrammeInstalled', cursor: string }
    | { __typename: 'RoleEnded', cursor: string }
    | { __typename: 'RoleGiven', cursor: string }
    | { __typename: 'ThemeAdded', cursor: string }
    | { __typename: 'ThemeEdited', cursor: string }
    | { __typename: 'ThemeMoved', cursor: string }
    | { __typename: 'ThemeRestored', cursor: string }
    | { __typename: 'ThemeRetired', cursor: string }
   };

export const ProgrammeFeedDocument = "subscription ProgrammeFeed($after:String!){programmeFeed(after:$after){...ProgrammeEvent_event}}fragment ProgrammeEvent_event on ProgrammeEvent{__typename cursor ...on BoardEdited{board{id}}}" as TextDocument<ProgrammeFeedSubscription, ProgrammeFeedSubscriptionVariables>