/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../apollo/schema.generated.js';

import type { TextDocument } from '../../apollo/text-document.js'
export type RestoreVersionMutationVariables = Exact<{
  input: Types.RestoreVersionInput;
}>;


export type RestoreVersionMutation = { restoreVersion: { __typename: 'LeverTextChanged', boardId: string, number: number, cursor: string, at: string, operationId: string | null } | null };

export const RestoreVersionDocument = "mutation RestoreVersion($input:RestoreVersionInput!){restoreVersion(input:$input){...LeverEvents_event}}fragment LeverEvents_event on BoardEvent{__typename boardId number cursor at operationId ...on LeverPublished{lever{...LeverText_lever}}...on LeverEdited{lever{...LeverText_lever}}...on LeverWithdrawn{lever{...LeverText_lever}}...on LeverHidden{lever{...LeverText_lever}}...on LeverRestored{lever{...LeverText_lever}}...on LeverReviewed{lever{...LeverText_lever}}}fragment LeverText_lever on Lever{...LeverCard_lever body finding action}fragment LeverCard_lever on Lever{id ordinal boardId state review title excerpt revision lastNumber commentCount publishedAt editedAt withdrawnReason author{...Person_person}themes{id name colour}neighbourhoods{code name}hidden{at reason motive}tally{...Tally_tally}}fragment Person_person on Person{id displayName college organisation isGuest}fragment Tally_tally on Tally{agree disagree pass total number}" as TextDocument<RestoreVersionMutation, RestoreVersionMutationVariables>