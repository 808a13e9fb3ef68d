import type { LoggedEvent } from '../../log/stream-log.js'
import { boardEventFields, type BoardEvent } from '../boards/board-event.type.js'
import { shownTally } from '../levers/lever/tally.type.js'
import { VoteCast } from './vote-cast.type.js'
import { VoteWithdrawn } from './vote-withdrawn.type.js'

const voteEventTypes = { VoteCast, VoteWithdrawn }

/** Whether an event of the log is about a position. */
function isVoteEvent(event: LoggedEvent): event is LoggedEvent & { kind: keyof typeof voteEventTypes } {
  return event.kind in voteEventTypes
}

/** Events about positions as everybody sees them: tallies, never who. The log holds all of it. */
export function voteEventsOf(events: readonly LoggedEvent[]): BoardEvent[] {
  return events.filter(isVoteEvent).map((event) => {
    const { agree, disagree, pass } = event.data
    const tally = shownTally({ agree: Number(agree), disagree: Number(disagree), pass: Number(pass) }, event.number)
    return Object.assign(new voteEventTypes[event.kind](), boardEventFields(event), { leverId: event.leverId, tally })
  })
}
