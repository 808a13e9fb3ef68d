/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

import type { TextDocument } from '../../../client/request/text-document.js'
export type AddNeighbourhoodMutationVariables = Exact<{
  input: Types.AddNeighbourhoodInput;
}>;


export type AddNeighbourhoodMutation = { addNeighbourhood: { id: string } };

export type EditNeighbourhoodMutationVariables = Exact<{
  input: Types.EditNeighbourhoodInput;
}>;


export type EditNeighbourhoodMutation = { editNeighbourhood: { id: string } };

export type RetireNeighbourhoodMutationVariables = Exact<{
  input: Types.RetireNeighbourhoodInput;
}>;


export type RetireNeighbourhoodMutation = { retireNeighbourhood: { id: string } };

export type RestoreNeighbourhoodMutationVariables = Exact<{
  input: Types.RestoreNeighbourhoodInput;
}>;


export type RestoreNeighbourhoodMutation = { restoreNeighbourhood: { id: string } };

export type ImportNeighbourhoodsMutationVariables = Exact<{
  input: Types.ImportNeighbourhoodsInput;
}>;


export type ImportNeighbourhoodsMutation = { importNeighbourhoods: { id: string } };

export const AddNeighbourhoodDocument = "mutation AddNeighbourhood($input:AddNeighbourhoodInput!){addNeighbourhood(input:$input){id}}" as TextDocument<AddNeighbourhoodMutation, AddNeighbourhoodMutationVariables>

export const EditNeighbourhoodDocument = "mutation EditNeighbourhood($input:EditNeighbourhoodInput!){editNeighbourhood(input:$input){id}}" as TextDocument<EditNeighbourhoodMutation, EditNeighbourhoodMutationVariables>

export const RetireNeighbourhoodDocument = "mutation RetireNeighbourhood($input:RetireNeighbourhoodInput!){retireNeighbourhood(input:$input){id}}" as TextDocument<RetireNeighbourhoodMutation, RetireNeighbourhoodMutationVariables>

export const RestoreNeighbourhoodDocument = "mutation RestoreNeighbourhood($input:RestoreNeighbourhoodInput!){restoreNeighbourhood(input:$input){id}}" as TextDocument<RestoreNeighbourhoodMutation, RestoreNeighbourhoodMutationVariables>

export const ImportNeighbourhoodsDocument = "mutation ImportNeighbourhoods($input:ImportNeighbourhoodsInput!){importNeighbourhoods(input:$input){id}}" as TextDocument<ImportNeighbourhoodsMutation, ImportNeighbourhoodsMutationVariables>