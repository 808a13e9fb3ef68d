/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

import type { TextDocument } from '../../../client/request/text-document.js'
export type SinceVisitQueryVariables = Exact<{
  boardId: string;
}>;


export type SinceVisitQuery = { me: { id: string, boardVisit: { number: number } | null, leverVisits: Array<{ leverId: string, number: number }> } | null, board: { id: string, levers: { edges: Array<{ node: { id: string, lastNumber: number } }> } } | null };

export const SinceVisitDocument = "query SinceVisit($boardId:ID!){me{id boardVisit(boardId:$boardId){number}leverVisits(boardId:$boardId){leverId number}}board(id:$boardId){id levers(first:100 sort:ACTIVE){edges{node{id lastNumber}}}}}" as TextDocument<SinceVisitQuery, SinceVisitQueryVariables>