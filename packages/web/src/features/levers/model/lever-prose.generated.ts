/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

export type LeverProse_LeverFragment = { openToMembers: boolean, earlierVotes: number, text: { html: string, isFrozen: boolean, threads: Array<string>, outline: Array<{ id: string, level: number, title: string }>, shares: Array<{ person: { id: string } }> }, coAuthors: Array<{ id: string, organisationId: string | null, organisation: string | null, person: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } | null }>, answer: { status: Types.LeverStatus, body: string, at: string, person: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } } | null };
