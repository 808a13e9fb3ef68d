import type { Command } from '../../client/outbox/outbox-entry.js'
import { useCommand, type Give } from '../../client/use-command.js'
import { WithdrawVoteDocument, type WithdrawVoteMutation } from './withdraw-vote.generated.js'

export interface WithdrawVoteFields {
  leverId: string
}

export const withdrawVote: Command<WithdrawVoteFields, WithdrawVoteMutation['withdrawVote']> = {
  name: 'withdrawVote',
  document: WithdrawVoteDocument,
  replaces: ({ leverId }) => `vote ${leverId}`,
}

/** Takes one’s position on a lever back. */
export function useWithdrawVote(): Give<WithdrawVoteFields, WithdrawVoteMutation['withdrawVote']> {
  return useCommand(withdrawVote)
}
