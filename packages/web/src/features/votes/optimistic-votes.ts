import { movedTally } from '@leviers/shared/votes'
import type { OutboxEntry } from '../../client/outbox/outbox-entry.js'
import { voteOfEntry, withMyVote, type MyVotes } from './my-votes.js'
import { voteEvents, type Tallies } from './vote-events.js'

export interface Votes {
  tallies: Tallies
  myVotes: MyVotes
}

/** The votes as they will be when a waiting command is acknowledged. */
export function optimisticVotes(votes: Votes, entry: OutboxEntry, revisionOf: (leverId: string) => number): Votes {
  const pendingVote = voteOfEntry(entry)
  if (!pendingVote) return votes
  const { leverId, value } = pendingVote
  const before = votes.myVotes.get(leverId)?.value ?? null
  const tally = votes.tallies.get(leverId)
  if (!tally) return votes
  const moved = movedTally(tally, before, value)
  const total = moved.agree + moved.disagree + moved.pass
  return {
    // The hoped-for event goes where the true one will go; the number stays, so that any newer tally replaces it.
    tallies: voteEvents.VoteCast(votes.tallies, { leverId, tally: { ...moved, total, number: tally.number } }),
    myVotes: withMyVote(votes.myVotes, leverId, value ? { value, revision: revisionOf(leverId) } : null),
  }
}
