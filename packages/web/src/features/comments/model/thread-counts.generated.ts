/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

import type { TextDocument } from '../../../client/request/text-document.js'
export type ThreadCountsQueryVariables = Exact<{
  leverId: string;
  search?: string | null | undefined;
}>;


export type ThreadCountsQuery = { lever: { id: string, thread: { stances: Array<{ stance: Types.Stance, count: number }> } } | null };

export const ThreadCountsDocument = "query ThreadCounts($leverId:ID!$search:String){lever(id:$leverId){id thread(first:1 search:$search){stances{stance count}}}}" as TextDocument<ThreadCountsQuery, ThreadCountsQueryVariables>