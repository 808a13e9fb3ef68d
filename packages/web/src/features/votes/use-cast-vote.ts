import type { VoteValue } from '@leviers/shared/votes'
import type { Command } from '../../client/outbox/outbox-entry.js'
import { useCommand, type Give } from '../../client/use-command.js'
import { CastVoteDocument, type CastVoteMutation } from './cast-vote.generated.js'

export interface CastVoteFields {
  leverId: string
  value: VoteValue
}

export const castVote: Command<CastVoteFields, CastVoteMutation['castVote']> = {
  name: 'castVote',
  document: CastVoteDocument,
  replaces: ({ leverId }) => `vote ${leverId}`,
}

/** Gives or changes one’s position on a lever. */
export function useCastVote(): Give<CastVoteFields, CastVoteMutation['castVote']> {
  return useCommand(castVote)
}
