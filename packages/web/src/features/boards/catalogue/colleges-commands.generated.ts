/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

import type { TextDocument } from '../../../client/request/text-document.js'
export type AddCollegeMutationVariables = Exact<{
  input: Types.AddCollegeInput;
}>;


export type AddCollegeMutation = { addCollege: { id: string } };

export type EditCollegeMutationVariables = Exact<{
  input: Types.EditCollegeInput;
}>;


export type EditCollegeMutation = { editCollege: { id: string } };

export type MoveCollegeMutationVariables = Exact<{
  input: Types.MoveCollegeInput;
}>;


export type MoveCollegeMutation = { moveCollege: { id: string } };

export const AddCollegeDocument = "mutation AddCollege($input:AddCollegeInput!){addCollege(input:$input){id}}" as TextDocument<AddCollegeMutation, AddCollegeMutationVariables>

export const EditCollegeDocument = "mutation EditCollege($input:EditCollegeInput!){editCollege(input:$input){id}}" as TextDocument<EditCollegeMutation, EditCollegeMutationVariables>

export const MoveCollegeDocument = "mutation MoveCollege($input:MoveCollegeInput!){moveCollege(input:$input){id}}" as TextDocument<MoveCollegeMutation, MoveCollegeMutationVariables>