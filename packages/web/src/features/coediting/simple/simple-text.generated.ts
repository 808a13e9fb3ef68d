/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

import type { TextDocument } from '../../../client/request/text-document.js'
export type SimpleTextQueryVariables = Exact<{
  leverId: string;
}>;


export type SimpleTextQuery = { lever: { text: { markdown: string } } | null };

export const SimpleTextDocument = "query SimpleText($leverId:ID!){lever(id:$leverId){text{markdown}}}" as TextDocument<SimpleTextQuery, SimpleTextQueryVariables>