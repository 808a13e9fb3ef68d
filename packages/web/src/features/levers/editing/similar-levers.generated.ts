/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

import type { TextDocument } from '../../../client/request/text-document.js'
export type SimilarLeversQueryVariables = Exact<{
  boardId: string;
  text: string;
}>;


export type SimilarLeversQuery = { board: { id: string, similarLevers: Array<{ id: string, title: string, locale: Types.Locale }> } | null };

export const SimilarLeversDocument = "query SimilarLevers($boardId:ID!$text:String!){board(id:$boardId){id similarLevers(text:$text first:3){id title locale}}}" as TextDocument<SimilarLeversQuery, SimilarLeversQueryVariables>