/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

import type { TextDocument } from '../../../client/request/text-document.js'
export type JoinTextMutationVariables = Exact<{
  input: Types.JoinTextInput;
}>;


export type JoinTextMutation = { joinText: { clientId: number, text: { since: number, number: number, cursor: string, updates: Array<string>, isWhole: boolean } } };

export const JoinTextDocument = "mutation JoinText($input:JoinTextInput!){joinText(input:$input){clientId text{...TextChanges_changes}}}fragment TextChanges_changes on TextChanges{since number cursor updates isWhole}" as TextDocument<JoinTextMutation, JoinTextMutationVariables>