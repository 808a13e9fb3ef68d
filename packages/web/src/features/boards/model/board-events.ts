import { withMoved, withNewLever, withoutMatches, withoutNews } from './board-list.js'
import type { BoardEvent, BoardHead, BoardList, BoardState } from './board-state.js'

type EventOf<Name extends BoardEvent['__typename']> = Extract<BoardEvent, { __typename: Name }>

type Counter = 'leverCount' | 'commentCount' | 'voteCount'

function counted(state: BoardState, counter: Counter, by: number, number: number): BoardState {
  if (number <= state.countsAsOf) return state
  const head: BoardHead = { ...state.head, [counter]: state.head[counter] + by }
  return { ...state, head }
}

function mapLists({ lists }: BoardState, change: (list: BoardList) => BoardList): BoardState['lists'] {
  return new Map([...lists].map(([name, list]) => [name, change(list)]))
}

function arrived(state: BoardState, event: EventOf<'LeverPublished' | 'LeverRestored'>, isMine: boolean) {
  const { lever, number } = event
  const lists = mapLists(state, (list) => withNewLever(list, lever, isMine))
  return { ...counted(withItsOwn(state, event, 1), 'leverCount', 1, number), lists }
}

function left(state: BoardState, event: EventOf<'LeverWithdrawn' | 'LeverHidden'>): BoardState {
  const { lever, number } = event
  const lists = mapLists(forgetting(state, event), (list) => withoutNews(list, lever.id))
  return { ...counted(withItsOwn(state, event, -1), 'leverCount', -1, number), lists }
}

/** The board's counters after a lever left or came back with its comments and votes. */
function withItsOwn(
  state: BoardState,
  event: EventOf<'LeverPublished' | 'LeverRestored' | 'LeverWithdrawn' | 'LeverHidden'>,
  by: 1 | -1,
): BoardState {
  if (event.__typename === 'LeverPublished' || event.number <= state.countsAsOf) return state
  const { comments, votes, number } = event
  // An event logged before this field existed: only the server can count.
  if (comments === null || votes === null) return { ...state, countsUnsure: true }
  return counted(counted(state, 'commentCount', by * comments, number), 'voteCount', by * votes, number)
}

function moved(state: BoardState, { lever }: EventOf<'LeverMoved'>): BoardState {
  return { ...state, lists: mapLists(state, (list) => withMoved(list, lever, state.levers)) }
}

const oneMoreComment = (state: BoardState, { number }: { number: number }) => counted(state, 'commentCount', 1, number)
/** Drops search matches whose words changed or are hidden. */
function forgetting(state: BoardState, event: { lever?: { id: string }; comment?: { id: string } }): BoardState {
  const [leverId, commentId] = [event.lever?.id, event.comment?.id]
  return { ...state, lists: mapLists(state, (list) => withoutMatches(list, { leverId, commentId })) }
}

/** Where a moderator lists what nobody has seen, what was seen and says something else now waits to be shown. */
function reworded(state: BoardState, event: EventOf<'LeverEdited' | 'LeverTextChanged'>): BoardState {
  const lists = mapLists(forgetting(state, event), (list) =>
    list.arrangement.review ? withNewLever(list, event.lever, false) : list,
  )
  return { ...state, lists }
}

/** Comments of levers that the board does not show are none of its own. */
const movedBy =
  (by: 1 | -1) => (before: BoardState, event: { number: number; isCounted: boolean; comment: { id: string } }) => {
    const state = forgetting(before, event)
    return event.isCounted ? counted(state, 'commentCount', by, event.number) : state
  }

/** The only functions that touch a board's counters and its list because of what happened. */
export const boardEvents = {
  LeverPublished: arrived,
  LeverRestored: arrived,
  LeverWithdrawn: left,
  LeverHidden: left,
  LeverMoved: moved,
  LeverEdited: reworded,
  LeverTextChanged: reworded,
  CommentEdited: forgetting,
  CommentAdded: oneMoreComment,
  CommentRestored: movedBy(1),
  CommentDeleted: movedBy(-1),
  CommentHidden: movedBy(-1),
}

/** The board's count of positions after a lever's tally changed: unsure when the lever was not known. */
export function countVotes(before: BoardState, after: BoardState, event: BoardEvent): BoardState {
  const { number } = event
  // The event carries the votes that its lever brings or takes along.
  const broughtAlong = 'votes' in event ? event.votes : null
  if (before.tallies === after.tallies || number <= after.countsAsOf) return after
  let { voteCount } = after.head
  let { countsUnsure } = after
  for (const [leverId, tally] of after.tallies) {
    const known = before.tallies.get(leverId)
    if (known === tally) continue
    voteCount += tally.total - (known?.total ?? broughtAlong ?? 0)
    // A lever that this page had not read had positions already, unless it was just published.
    if (!known && broughtAlong === null && !isNew(after, leverId, number)) countsUnsure = true
  }
  return { ...after, countsUnsure, head: { ...after.head, voteCount } }
}

function isNew({ levers }: BoardState, leverId: string, number: number): boolean {
  return levers.get(leverId)?.asOf === number
}
