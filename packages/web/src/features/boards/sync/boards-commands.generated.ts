/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

import type { TextDocument } from '../../../client/request/text-document.js'
export type VisitBoardMutationVariables = Exact<{
  input: Types.VisitBoardInput;
}>;


export type VisitBoardMutation = { visitBoard: boolean };

export const VisitBoardDocument = "mutation VisitBoard($input:VisitBoardInput!){visitBoard(input:$input)}" as TextDocument<VisitBoardMutation, VisitBoardMutationVariables>