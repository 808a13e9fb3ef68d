/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema.generated.js';

export type Person_PersonFragment = { id: string, displayName: string, college: Types.College, organisation: string | null, isGuest: boolean, isVouched: boolean };
