/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

import type { TextDocument } from '../../../client/request/text-document.js'
export type LeverLookQueryVariables = Exact<{
  leverId: string;
}>;


export type LeverLookQuery = { lever: { id: string, changedSinceReview: boolean | null } | null };

export const LeverLookDocument = "query LeverLook($leverId:ID!){lever(id:$leverId){id changedSinceReview}}" as TextDocument<LeverLookQuery, LeverLookQueryVariables>