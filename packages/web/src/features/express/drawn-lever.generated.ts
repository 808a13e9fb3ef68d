/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema.generated.js';

import type { TextDocument } from '../../client/request/text-document.js'
export type DrawnLeverQueryVariables = Exact<{
  id: string;
}>;


export type DrawnLeverQuery = { lever: { body: string, finding: string | null, action: string | null, id: string, ordinal: number, boardId: string, state: Types.LeverState, review: Types.LeverReview, title: string, excerpt: string, locale: Types.Locale, revision: number, detailsRevision: number, position: string, status: Types.LeverStatus, lastNumber: number, commentCount: number, publishedAt: string, editedAt: string | null, withdrawnReason: string | null, isFrozen: boolean, board: { id: string, slug: string, title: string, description: string, attribution: string | null, state: Types.BoardState, visibility: Types.BoardVisibility, proposers: Types.BoardProposers, guestsVote: boolean, cursor: string, number: number, leverCount: number, commentCount: number, voteCount: number }, author: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } | null, onBehalfOf: { organisationId: string | null, name: string, isVouched: boolean } | null, themes: Array<{ id: string, name: string, colour: string }>, neighbourhoods: Array<{ code: string, name: string }>, hidden: { at: string, reason: Types.HideReason, motive: string } | null, tally: { agree: number, disagree: number, pass: number, total: number, number: number } } | null };

export const DrawnLeverDocument = "query DrawnLever($id:ID!){lever(id:$id){...LeverText_lever board{...BoardHead_board}}}fragment LeverText_lever on Lever{...LeverCard_lever body finding action}fragment LeverCard_lever on Lever{id ordinal boardId state review title excerpt locale revision detailsRevision position status lastNumber commentCount publishedAt editedAt withdrawnReason isFrozen author{...Person_person}onBehalfOf{organisationId name isVouched}themes{id name colour}neighbourhoods{code name}hidden{at reason motive}tally{...Tally_tally}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}fragment Tally_tally on Tally{agree disagree pass total number}fragment BoardHead_board on Board{id slug title description attribution state visibility proposers guestsVote cursor number leverCount commentCount voteCount}" as TextDocument<DrawnLeverQuery, DrawnLeverQueryVariables>