/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../apollo/schema.generated.js';

import type { TextDocument } from '../../apollo/text-document.js'
export type CreateBoardMutationVariables = Exact<{
  input: Types.CreateBoardInput;
}>;


export type CreateBoardMutation = { createBoard: { id: string, slug: string, title: string, description: string, attribution: string | null, cursor: string, number: number, leverCount: number, commentCount: number, voteCount: number } };

export const CreateBoardDocument = "mutation CreateBoard($input:CreateBoardInput!){createBoard(input:$input){...BoardHead_board}}fragment BoardHead_board on Board{id slug title description attribution cursor number leverCount commentCount voteCount}" as TextDocument<CreateBoardMutation, CreateBoardMutationVariables>