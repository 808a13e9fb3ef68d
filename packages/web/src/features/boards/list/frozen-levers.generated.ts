/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

import type { TextDocument } from '../../../client/request/text-document.js'
export type FrozenLeversQueryVariables = Exact<{
  board: string;
}>;


export type FrozenLeversQuery = { board: { levers: { edges: Array<{ node: { id: string, ordinal: number, title: string, locale: Types.Locale } }> } } | null };

export const FrozenLeversDocument = "query FrozenLevers($board:ID!){board(id:$board){levers(isFrozen:true first:20){edges{node{id ordinal title locale}}}}}" as TextDocument<FrozenLeversQuery, FrozenLeversQueryVariables>