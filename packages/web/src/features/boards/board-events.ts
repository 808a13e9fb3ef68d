import { withMoved, withNewLever, withoutNews } from './board-list.js'
import type { BoardEvent, BoardHead, BoardList, BoardState } from './board-state.js'

type EventOf<Name extends BoardEvent['__typename']> = Extract<BoardEvent, { __typename: Name }>

type Counter = 'leverCount' | 'commentCount'

function counted(state: BoardState, counter: Counter, by: 1 | -1, number: number): BoardState {
  if (number <= state.countsAsOf) return state
  const head: BoardHead = { ...state.head, [counter]: state.head[counter] + by }
  return { ...state, head }
}

function mapLists({ lists }: BoardState, change: (list: BoardList) => BoardList): BoardState['lists'] {
  return new Map([...lists].map(([name, list]) => [name, change(list)]))
}

function arrived(state: BoardState, { lever, number }: EventOf<'LeverPublished' | 'LeverRestored'>, isMine: boolean) {
  const lists = mapLists(state, (list) => withNewLever(list, lever, isMine))
  return { ...counted(state, 'leverCount', 1, number), lists }
}

function left(state: BoardState, { lever, number }: EventOf<'LeverWithdrawn' | 'LeverHidden'>): BoardState {
  const lists = mapLists(state, (list) => withoutNews(list, lever.id))
  return { ...counted(state, 'leverCount', -1, number), lists }
}

function moved(state: BoardState, { lever }: EventOf<'LeverMoved'>): BoardState {
  return { ...state, lists: mapLists(state, (list) => withMoved(list, lever, state.levers)) }
}

const oneMoreComment = (state: BoardState, { number }: { number: number }) => counted(state, 'commentCount', 1, number)
const oneCommentLess = (state: BoardState, { number }: { number: number }) => counted(state, 'commentCount', -1, number)

/** The only functions that touch a board's counters and its list because of what happened. */
export const boardEvents = {
  LeverPublished: arrived,
  LeverRestored: arrived,
  LeverWithdrawn: left,
  LeverHidden: left,
  LeverMoved: moved,
  CommentAdded: oneMoreComment,
  CommentRestored: oneMoreComment,
  CommentDeleted: oneCommentLess,
  CommentHidden: oneCommentLess,
}

/** The board's count of positions after a lever's tally changed: unsure when the lever was not known. */
export function countVotes(before: BoardState, after: BoardState, { number }: { number: number }): BoardState {
  if (before.tallies === after.tallies || number <= after.countsAsOf) return after
  let { voteCount } = after.head
  let { countsUnsure } = after
  for (const [leverId, tally] of after.tallies) {
    const known = before.tallies.get(leverId)
    if (known === tally) continue
    voteCount += tally.total - (known?.total ?? 0)
    // A lever that this page had not read had positions already, unless it was just published.
    if (!known && !isNew(after, leverId, number)) countsUnsure = true
  }
  return { ...after, countsUnsure, head: { ...after.head, voteCount } }
}

function isNew({ levers }: BoardState, leverId: string, number: number): boolean {
  return levers.get(leverId)?.asOf === number
}
