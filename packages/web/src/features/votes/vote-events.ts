import type { Tally_TallyFragment } from './tally.generated.js'
import type {
  VoteEvents_Event_TalliesMoved_Fragment as TalliesMoved,
  VoteEvents_Event_VoteCast_Fragment as VoteCast,
  VoteEvents_Event_VoteWithdrawn_Fragment as VoteWithdrawn,
} from './vote-events.generated.js'

export type Tally = Tally_TallyFragment
export type VoteEvent = VoteCast | VoteWithdrawn | TalliesMoved

/** How many people hold each position, for each lever. */
export type Tallies = ReadonlyMap<string, Tally>

/** The tallies with a lever's newest one: an older number never replaces a newer. */
export function newestTally(tallies: Tallies, leverId: string, tally: Tally): Tallies {
  const known = tallies.get(leverId)
  if (known && known.number > tally.number) return tallies
  return new Map(tallies).set(leverId, tally)
}

/** The only functions that touch a tally because of what happened; also for what is only hoped for. */
export const voteEvents = {
  VoteCast: (tallies: Tallies, { leverId, tally }: Pick<VoteCast, 'leverId' | 'tally'>) =>
    newestTally(tallies, leverId, tally),
  VoteWithdrawn: (tallies: Tallies, { leverId, tally }: Pick<VoteWithdrawn, 'leverId' | 'tally'>) =>
    newestTally(tallies, leverId, tally),
  TalliesMoved: (all: Tallies, { tallies }: Pick<TalliesMoved, 'tallies'>) =>
    tallies.reduce((known, { leverId, tally }) => newestTally(known, leverId, tally), all),
}
