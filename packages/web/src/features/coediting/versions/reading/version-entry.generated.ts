/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../client/schema.generated.js';

export type VersionEntry_VersionFragment = { revision: number, at: string, reason: Types.VersionReason, name: string | null, statuses: Array<Types.LeverStatus>, editor: { id: string, displayName: string, college: Types.College, organisation: string | null, isGuest: boolean, isVouched: boolean }, contributors: Array<{ changes: number, body: { id: string, name: string } | null, person: { id: string, displayName: string, college: Types.College, organisation: string | null, isGuest: boolean, isVouched: boolean } }>, positions: { agree: number, disagree: number, pass: number } };
