/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema.generated.js';

import type { TextDocument } from '../../client/request/text-document.js'
export type EndMandateMutationVariables = Exact<{
  input: Types.EndMandateInput;
}>;


export type EndMandateMutation = { endMandate: { id: string, memberCount: number } };

export const EndMandateDocument = "mutation EndMandate($input:EndMandateInput!){endMandate(input:$input){id memberCount}}" as TextDocument<EndMandateMutation, EndMandateMutationVariables>