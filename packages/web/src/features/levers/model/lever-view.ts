import type { VoteValue } from '@leviers/shared/votes'
import type { Tally } from '../../votes/vote-events.js'
import type { LeverCard } from './lever-events.js'

/** One's own position on a lever, as it is shown. */
export interface MyVoteView {
  value: VoteValue | null
  /** The text changed after it was given. */
  stale: boolean
  /** Given, not acknowledged yet. */
  pending: boolean
}

/** A lever as a page shows it, with what is hoped for. */
export type LeverView = Omit<LeverCard, 'tally'> & {
  tally: Tally
  /** Null when nobody is signed in, or nothing was given. */
  myVote: MyVoteView | null
  /** Its text or thread changed after the reader's last passage. */
  unread: boolean
  /** Given, not acknowledged yet. */
  pending: boolean
}
