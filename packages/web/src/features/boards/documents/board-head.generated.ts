/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

export type BoardHead_BoardFragment = { id: string, slug: string, title: string, description: string, attribution: string | null, state: Types.BoardState, visibility: Types.BoardVisibility, proposers: Types.BoardProposers, guestsVote: boolean, cursor: string, number: number, leverCount: number, commentCount: number, voteCount: number };
