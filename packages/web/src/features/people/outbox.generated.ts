/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

import type { TextDocument } from '../../client/request/text-document.js'
export type OutboxQueryVariables = Exact<{ [key: string]: never; }>;


export type OutboxQuery = { outbox: Array<{ id: string, to: string, subject: string, body: string, at: string, sent: boolean }> };

export const OutboxDocument = "query Outbox{outbox(first:50){id to subject body at sent}}" as TextDocument<OutboxQuery, OutboxQueryVariables>