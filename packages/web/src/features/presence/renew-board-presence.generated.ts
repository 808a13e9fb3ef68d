/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema.generated.js';

import type { TextDocument } from '../../client/request/text-document.js'
export type RenewBoardPresenceMutationVariables = Exact<{
  leaseId: string;
  boardId: string;
}>;


export type RenewBoardPresenceMutation = { renewBoardPresence: { total: number, unnamed: number, people: Array<{ leverId: string | null, activity: Types.Activity, person: { id: string, displayName: string, college: string, organisation: string | null, isVouched: boolean } }> } };

export const RenewBoardPresenceDocument = "mutation RenewBoardPresence($leaseId:ID!$boardId:ID!){renewBoardPresence(leaseId:$leaseId boardId:$boardId){...PresentPeople_presence}}fragment PresentPeople_presence on BoardPresence{total unnamed people{leverId activity person{id displayName college organisation isVouched}}}" as TextDocument<RenewBoardPresenceMutation, RenewBoardPresenceMutationVariables>