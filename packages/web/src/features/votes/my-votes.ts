import type { VoteValue } from '@leviers/shared/votes'
import type { OutboxEntry } from '../../client/outbox/outbox-entry.js'

/** One's own position on a lever, and the revision of the text that it was given on. */
export interface MyVote {
  value: VoteValue
  revision: number
}

/** One's own positions, by lever. */
export type MyVotes = ReadonlyMap<string, MyVote>

/** What a waiting or acknowledged command says of one's own position; undefined when it is about something else. */
export function voteOfEntry({ command, input }: OutboxEntry): { leverId: string; value: VoteValue | null } | undefined {
  const leverId = String(input.leverId)
  // The entry was made by useCastVote, whose input has a value.
  if (command === 'castVote') return { leverId, value: input.value as VoteValue }
  if (command === 'withdrawVote') return { leverId, value: null }
  return undefined
}

/** One's own positions after giving, changing or (null) withdrawing one. */
export function withMyVote(votes: MyVotes, leverId: string, vote: MyVote | null): MyVotes {
  const changed = new Map(votes)
  if (vote) changed.set(leverId, vote)
  else changed.delete(leverId)
  return changed
}
