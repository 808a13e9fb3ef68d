import { commentEvents } from '../../comments/model/comment-events.js'
import { leverEvents, withLever } from '../../levers/model/lever-events.js'
import { newestTally, voteEvents } from '../../votes/vote-events.js'
import { boardEvents, countVotes } from './board-events.js'
import type { BoardEvent, BoardState } from './board-state.js'

type Handler<Part> = (part: Part, event: BoardEvent, isMine: boolean) => Part

/** The function of a feature for an event, if it has one: the key is the event's name. */
function handlerOf<Part>(events: object, name: string): Handler<Part> | undefined {
  // Each key of a feature's map is the name of the event that its function takes.
  return Object.hasOwn(events, name) ? (events as Record<string, Handler<Part>>)[name] : undefined
}

/** The entries of a board after an event: each kind is touched by its own feature only. Safe to apply twice. */
export function withEntriesOf(state: BoardState, event: BoardEvent, isMine: boolean): BoardState {
  const name = event.__typename
  const on = <Part>(part: Part, events: object) => handlerOf<Part>(events, name)?.(part, event, isMine) ?? part
  const touched = {
    ...state,
    levers: on(state.levers, leverEvents),
    tallies: on(state.tallies, voteEvents),
    comments: on(state.comments, commentEvents),
  }
  const levers = 'lever' in event ? [event.lever] : 'levers' in event ? event.levers : []
  return levers.reduce(
    (all, lever) => ({
      ...all,
      levers: withLever(all.levers, lever, event.number),
      tallies: newestTally(all.tallies, lever.id, lever.tally),
    }),
    touched,
  )
}

/** A board after its next event. The event's number must be the board's plus one. */
export function applyBoardEvent(state: BoardState, event: BoardEvent, isMine: boolean): BoardState {
  const { number, cursor, __typename: name } = event
  const counted = handlerOf<BoardState>(boardEvents, name)?.(state, event, isMine) ?? state
  const after = countVotes(state, withEntriesOf(counted, event, isMine), event)
  // A guest who signed in may have held two positions on a lever: only the server knows how many are left.
  return { ...after, number, cursor, countsUnsure: after.countsUnsure || name === 'GuestClaimed' }
}
