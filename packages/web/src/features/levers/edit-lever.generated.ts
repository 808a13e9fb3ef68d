/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../apollo/schema.generated.js';

import type { TextDocument } from '../../apollo/text-document.js'
export type EditLeverMutationVariables = Exact<{
  input: Types.EditLeverInput;
}>;


export type EditLeverMutation = { editLever: { __typename: 'LeverEdited', boardId: string, number: number, cursor: string, at: string, operationId: string | null, lever: { body: string, finding: string | null, action: string | null, id: string, ordinal: number, boardId: string, state: Types.LeverState, review: Types.LeverReview, title: string, excerpt: string, revision: number, detailsRevision: number, position: string, status: Types.LeverStatus, lastNumber: number, commentCount: number, publishedAt: string, editedAt: string | null, withdrawnReason: string | null, author: { id: string, displayName: string, college: Types.College, organisation: string | null, isGuest: boolean } | null, themes: Array<{ id: string, name: string, colour: string }>, neighbourhoods: Array<{ code: string, name: string }>, hidden: { at: string, reason: Types.HideReason, motive: string } | null, tally: { agree: number, disagree: number, pass: number, total: number, number: number } } } | null };

export const EditLeverDocument = "mutation EditLever($input:EditLeverInput!){editLever(input:$input){...LeverEvents_event}}fragment LeverEvents_event on BoardEvent{__typename boardId number cursor at operationId ...on LeverPublished{lever{...LeverText_lever}}...on LeverEdited{lever{...LeverText_lever}}...on LeverWithdrawn{lever{...LeverText_lever}}...on LeverHidden{lever{...LeverText_lever}}...on LeverRestored{lever{...LeverText_lever}}...on LeverReviewed{lever{...LeverText_lever}}...on LeverMoved{lever{...LeverCard_lever}position revision rearranged{leverId position}}...on LeverStatusChanged{lever{...LeverCard_lever}}}fragment LeverText_lever on Lever{...LeverCard_lever body finding action}fragment LeverCard_lever on Lever{id ordinal boardId state review title excerpt revision detailsRevision position status lastNumber commentCount publishedAt editedAt withdrawnReason author{...Person_person}themes{id name colour}neighbourhoods{code name}hidden{at reason motive}tally{...Tally_tally}}fragment Person_person on Person{id displayName college organisation isGuest}fragment Tally_tally on Tally{agree disagree pass total number}" as TextDocument<EditLeverMutation, EditLeverMutationVariables>