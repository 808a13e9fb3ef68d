import { isFor, type Audience } from '../../live/audience.js'
import type { ShownBoardEvent } from '../boards/board-event.js'
import type { TallyType } from '../levers/lever/tally.type.js'
import { VoteCast } from './cast-vote.js'
import { TalliesMoved } from './tallies-moved.type.js'
import { VoteWithdrawn } from './withdraw-vote.js'

type VoteEvent = ShownBoardEvent & { leverId: string; tally: TallyType }

const voteTypes = [VoteCast.type, VoteWithdrawn.type]

/** Whether an event is a position: only the last of several counts for those who follow. */
function isVoteEvent(event: ShownBoardEvent): event is VoteEvent {
  return voteTypes.some((type) => event instanceof type)
}

/** Whether an event may wait a moment for others: it only counts as a number for those who follow. */
export function isDeferrable(event: ShownBoardEvent, readers: Audience): boolean {
  return isVoteEvent(event) || !isFor(event.audience ?? 'PUBLIC', readers)
}

/**
 * Events of a board as an audience is told them: each run of several positions as one, and what the audience may not read
 * only as numbers that passed. The log still holds every one of them, and nobody's numbers have a gap.
 */
export function coalesceVotes(events: readonly ShownBoardEvent[], readers: Audience): ShownBoardEvent[] {
  const coalesced: ShownBoardEvent[] = []
  let run: ShownBoardEvent[] = []
  const endRun = () => {
    const [only] = run
    if (only) coalesced.push(run.length === 1 && isVoteEvent(only) ? only : talliesMoved(run))
    run = []
  }
  for (const event of events) {
    if (isDeferrable(event, readers)) run.push(event)
    else {
      endRun()
      coalesced.push(event)
    }
  }
  endRun()
  return coalesced
}

/** One event for a run of them; of what the audience may not read it tells that it happened, nothing else. */
function talliesMoved(run: readonly ShownBoardEvent[]): ShownBoardEvent {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) throw new Error('a run of events has none')
  const votes = run.filter(isVoteEvent)
  const tallies = [...new Map(votes.map(({ leverId, tally }) => [leverId, { leverId, tally }])).values()]
  const { boardId, number, cursor, at } = last
  const place = { boardId, number, cursor, at, operationId: null }
  return Object.assign(new TalliesMoved(), place, { since: first.number, tallies })
}
