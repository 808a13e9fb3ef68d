/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

import type { TextDocument } from '../../../client/request/text-document.js'
export type MyDraftsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyDraftsQuery = { me: { id: string, drafts: Array<{ id: string, boardId: string, title: string, body: string, finding: string, action: string, themeIds: Array<string>, neighbourhoodCodes: Array<string>, revision: number, updatedAt: string }> } | null };

export const MyDraftsDocument = "query MyDrafts{me{id drafts{id boardId title body finding action themeIds neighbourhoodCodes revision updatedAt}}}" as TextDocument<MyDraftsQuery, MyDraftsQueryVariables>