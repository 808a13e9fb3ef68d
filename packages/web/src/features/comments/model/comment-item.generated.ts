/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

export type CommentItem_CommentFragment = { id: string, leverId: string, rootId: string, parentId: string | null, depth: number, number: number, stance: Types.Stance, body: string | null, locale: Types.Locale, state: Types.CommentState, createdAt: string, editedAt: string | null, revision: number, replyCount: number, quote: string | null, author: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } | null, onBehalfOf: { name: string, isVouched: boolean } | null, hidden: { at: string, reason: Types.HideReason, motive: string } | null };
