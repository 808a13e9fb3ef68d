/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

import type { TextDocument } from '../../../client/request/text-document.js'
export type MyBoardQueryVariables = Exact<{
  boardId: string;
}>;


export type MyBoardQuery = { me: { id: string, votes: Array<{ leverId: string, value: Types.VoteValue, revision: number }>, leverVisits: Array<{ leverId: string, number: number }>, boardVisit: { number: number, at: string } | null } | null };

export const MyBoardDocument = "query MyBoard($boardId:ID!){me{id votes(boardId:$boardId){leverId value revision}leverVisits(boardId:$boardId){leverId number}boardVisit(boardId:$boardId){number at}}}" as TextDocument<MyBoardQuery, MyBoardQueryVariables>