/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../apollo/schema.generated.js';

import type { TextDocument } from '../../apollo/text-document.js'
export type ChangeRoleMutationVariables = Exact<{
  input: Types.ChangeRoleInput;
}>;


export type ChangeRoleMutation = { changeRole: { id: string, displayName: string, college: Types.College, organisation: string | null, isGuest: boolean, isVouched: boolean } };

export const ChangeRoleDocument = "mutation ChangeRole($input:ChangeRoleInput!){changeRole(input:$input){...Person_person}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}" as TextDocument<ChangeRoleMutation, ChangeRoleMutationVariables>