/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema.generated.js';

import type { TextDocument } from '../../client/request/text-document.js'
export type CastVoteMutationVariables = Exact<{
  input: Types.CastVoteInput;
}>;


export type CastVoteMutation = { castVote: { __typename: 'VoteCast', leverId: string, boardId: string, number: number, cursor: string, at: string, operationId: string | null, tally: { agree: number, disagree: number, pass: number, total: number, number: number } } | null };

export type WithdrawVoteMutationVariables = Exact<{
  input: Types.WithdrawVoteInput;
}>;


export type WithdrawVoteMutation = { withdrawVote: { __typename: 'VoteWithdrawn', leverId: string, boardId: string, number: number, cursor: string, at: string, operationId: string | null, tally: { agree: number, disagree: number, pass: number, total: number, number: number } } | null };

export const CastVoteDocument = "mutation CastVote($input:CastVoteInput!){castVote(input:$input){...VoteEvents_event}}fragment VoteEvents_event on BoardEvent{__typename boardId number cursor at operationId ...on VoteCast{leverId tally{...Tally_tally}}...on VoteWithdrawn{leverId tally{...Tally_tally}}...on TalliesMoved{since tallies{leverId tally{...Tally_tally}}}}fragment Tally_tally on Tally{agree disagree pass total number}" as TextDocument<CastVoteMutation, CastVoteMutationVariables>

export const WithdrawVoteDocument = "mutation WithdrawVote($input:WithdrawVoteInput!){withdrawVote(input:$input){...VoteEvents_event}}fragment VoteEvents_event on BoardEvent{__typename boardId number cursor at operationId ...on VoteCast{leverId tally{...Tally_tally}}...on VoteWithdrawn{leverId tally{...Tally_tally}}...on TalliesMoved{since tallies{leverId tally{...Tally_tally}}}}fragment Tally_tally on Tally{agree disagree pass total number}" as TextDocument<WithdrawVoteMutation, WithdrawVoteMutationVariables>