/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema.generated.js';

import type { TextDocument } from '../../client/request/text-document.js'
export type FindNamesQueryVariables = Exact<{
  search: string;
  kind?: Types.FoundKind | null | undefined;
}>;


export type FindNamesQuery = { findNames: Array<{ kind: Types.FoundKind, id: string, label: string, detail: string | null, isVouched: boolean }> };

export const FindNamesDocument = "query FindNames($search:String!$kind:FoundKind){findNames(search:$search kind:$kind){kind id label detail isVouched}}" as TextDocument<FindNamesQuery, FindNamesQueryVariables>