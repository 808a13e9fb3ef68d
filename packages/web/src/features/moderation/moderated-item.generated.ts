/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../apollo/schema.generated.js';

export type ModeratedItem_ItemFragment = { lever: { id: string, ordinal: number, title: string, body: string, finding: string | null, action: string | null, publishedAt: string, hidden: { at: string, reason: Types.HideReason, motive: string } | null, hiddenText: { title: string | null, body: string } | null }, comment: { id: string, body: string | null, createdAt: string, hidden: { at: string, reason: Types.HideReason, motive: string } | null, hiddenText: { body: string } | null } | null, author: { id: string, displayName: string, college: Types.College, organisation: string | null, isGuest: boolean, isVouched: boolean }, hiddenBy: { id: string, displayName: string } | null };
