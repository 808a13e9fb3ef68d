import type { CommandOf } from '../../client/outbox/command-of.js'
import { commandHook } from '../../client/use-command.js'
import {
  CastVoteDocument,
  type CastVoteMutation,
  WithdrawVoteDocument,
  type WithdrawVoteMutation,
} from './votes-commands.generated.js'

/** Gives or changes one’s position on a lever. */
export const castVote: CommandOf<CastVoteMutation> = {
  name: 'castVote',
  document: CastVoteDocument,
  replaces: ({ leverId }) => `vote ${leverId}`,
}
export const useCastVote = commandHook(castVote)

/** Takes one’s position on a lever back. */
const withdrawVote: CommandOf<WithdrawVoteMutation> = {
  name: 'withdrawVote',
  document: WithdrawVoteDocument,
  replaces: ({ leverId }) => `vote ${leverId}`,
}
export const useWithdrawVote = commandHook(withdrawVote)

export const votesCommands = [castVote, withdrawVote]
