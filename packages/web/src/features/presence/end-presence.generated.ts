/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

import type { TextDocument } from '../../client/request/text-document.js'
export type EndPresenceMutationVariables = Exact<{
  leaseId: string;
}>;


export type EndPresenceMutation = { endPresence: boolean };

export const EndPresenceDocument = "mutation EndPresence($leaseId:ID!){endPresence(leaseId:$leaseId)}" as TextDocument<EndPresenceMutation, EndPresenceMutationVariables>