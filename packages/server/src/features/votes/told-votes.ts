import type { BoardEvent } from '../boards/board-event.type.js'
import { TalliesMoved } from './tallies-moved.type.js'
import { VoteCast } from './vote-cast.type.js'
import { VoteWithdrawn } from './vote-withdrawn.type.js'

type VoteEvent = VoteCast | VoteWithdrawn

/** Whether only the last of several such events counts for those who follow. */
export function isVoteEvent(event: BoardEvent): event is VoteEvent {
  return event instanceof VoteCast || event instanceof VoteWithdrawn
}

/** Events of a board with each run of several positions told as one: the log still holds every one of them. */
export function toldVotes(events: readonly BoardEvent[]): BoardEvent[] {
  const told: BoardEvent[] = []
  let run: VoteEvent[] = []
  const endRun = () => {
    told.push(...(run.length > 1 ? [talliesMoved(run)] : run))
    run = []
  }
  for (const event of events) {
    if (isVoteEvent(event)) run.push(event)
    else {
      endRun()
      told.push(event)
    }
  }
  endRun()
  return told
}

function talliesMoved(run: readonly VoteEvent[]): TalliesMoved {
  const [first] = run
  const last = run.at(-1)
  const tallies = new Map(run.map(({ leverId, tally }) => [leverId, { leverId, tally }]))
  return Object.assign(new TalliesMoved(), last, {
    since: first?.number,
    operationId: null,
    tallies: [...tallies.values()],
    leverId: undefined,
    tally: undefined,
  })
}
