/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../apollo/schema.generated.js';

export type LeverCard_LeverFragment = { id: string, ordinal: number, boardId: string, state: Types.LeverState, review: Types.LeverReview, title: string, excerpt: string, revision: number, lastNumber: number, commentCount: number, publishedAt: string, editedAt: string | null, withdrawnReason: string | null, author: { id: string, displayName: string, college: Types.College, organisation: string | null, isGuest: boolean } | null, themes: Array<{ id: string, name: string, colour: string }>, neighbourhoods: Array<{ code: string, name: string }>, hidden: { at: string, reason: Types.HideReason, motive: string } | null, tally: { agree: number, disagree: number, pass: number, total: number, number: number } };
