import { withLever, type LeverCard, type LeverText } from '../../levers/model/lever-events.js'
import { newestTally } from '../../votes/vote-events.js'
import type { BoardState } from './board-state.js'

/** The board with levers that were read as of a number. */
export function withLevers(state: BoardState, read: readonly (LeverCard | LeverText)[], asOf: number): BoardState {
  return read.reduce(
    (known, lever) => ({
      ...known,
      levers: withLever(known.levers, lever, asOf),
      tallies: newestTally(known.tallies, lever.id, lever.tally),
    }),
    state,
  )
}
