/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

import type { TextDocument } from '../../../client/request/text-document.js'
export type AddThemeMutationVariables = Exact<{
  input: Types.AddThemeInput;
}>;


export type AddThemeMutation = { addTheme: { id: string } };

export type EditThemeMutationVariables = Exact<{
  input: Types.EditThemeInput;
}>;


export type EditThemeMutation = { editTheme: { id: string } };

export type MoveThemeMutationVariables = Exact<{
  input: Types.MoveThemeInput;
}>;


export type MoveThemeMutation = { moveTheme: { id: string } };

export type RetireThemeMutationVariables = Exact<{
  input: Types.RetireThemeInput;
}>;


export type RetireThemeMutation = { retireTheme: { id: string } };

export type RestoreThemeMutationVariables = Exact<{
  input: Types.RestoreThemeInput;
}>;


export type RestoreThemeMutation = { restoreTheme: { id: string } };

export const AddThemeDocument = "mutation AddTheme($input:AddThemeInput!){addTheme(input:$input){id}}" as TextDocument<AddThemeMutation, AddThemeMutationVariables>

export const EditThemeDocument = "mutation EditTheme($input:EditThemeInput!){editTheme(input:$input){id}}" as TextDocument<EditThemeMutation, EditThemeMutationVariables>

export const MoveThemeDocument = "mutation MoveTheme($input:MoveThemeInput!){moveTheme(input:$input){id}}" as TextDocument<MoveThemeMutation, MoveThemeMutationVariables>

export const RetireThemeDocument = "mutation RetireTheme($input:RetireThemeInput!){retireTheme(input:$input){id}}" as TextDocument<RetireThemeMutation, RetireThemeMutationVariables>

export const RestoreThemeDocument = "mutation RestoreTheme($input:RestoreThemeInput!){restoreTheme(input:$input){id}}" as TextDocument<RestoreThemeMutation, RestoreThemeMutationVariables>