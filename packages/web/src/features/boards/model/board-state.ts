import type { BoardHead_BoardFragment } from '../documents/board-head.generated.js'
import type { BoardPageQuery } from '../documents/board-page.generated.js'
import type { BoardEvent_EventFragment } from '../documents/board-event.generated.js'
import { noComments, type Comments } from '../../comments/model/threads.js'
import type { Levers } from '../../levers/model/lever-events.js'
import type { MyVotes } from '../../votes/my-votes.js'
import type { Tallies } from '../../votes/vote-events.js'
import type { LeverReview, LeverSort, LeverStatus } from '../../../client/schema.generated.js'

export type BoardHead = BoardHead_BoardFragment
export type BoardEvent = BoardEvent_EventFragment

/** Where a lever has what was searched for. */
export type FoundMatch = NonNullable<NonNullable<BoardPageQuery['board']>['levers']['edges'][number]['match']>

/** What a board's page lists. */
export interface Arrangement {
  sort: LeverSort
  themeId: string | null
  neighbourhood: string | null
  search: string | null
  status: LeverStatus | null
  review: LeverReview | null
}

/** The list that a board's page shows, as far as it was read. */
export interface BoardList {
  arrangement: Arrangement
  ids: readonly string[]
  totalCount: number
  hasMore: boolean
  endCursor: string | null
  /** In a search: where each lever has what was searched for. */
  matches: ReadonlyMap<string, FoundMatch>
  /** What others published meanwhile, and the reader did not yet ask to see; the newest first. */
  news: readonly string[]
}

/** What is confirmed of a board: a snapshot, and every event after it up to a number, each once and in order. */
export interface BoardState {
  head: BoardHead
  /** The number of the last event that is in it. */
  number: number
  cursor: string
  /** The number as of which the server gave the counters, when later than the rest. */
  countsAsOf: number
  /** Some counter must be read from the server. */
  countsUnsure: boolean
  levers: Levers
  tallies: Tallies
  comments: Comments
  /** The lists that pages opened, each by the name of its arrangement; the last opened comes last. */
  lists: ReadonlyMap<string, BoardList>
}

/** What is known of the reader on this board. */
export interface Mine {
  personId: string | null
  votes: MyVotes
  /** Up to which event the reader had seen the board before this passage; null at the first passage. */
  seenBoard: number | null
  seenLevers: ReadonlyMap<string, number>
}

export const nobody: Mine = { personId: null, votes: new Map(), seenBoard: null, seenLevers: new Map() }

/** A board of which only the head was read. */
export function stateOfHead(head: BoardHead): BoardState {
  const { number, cursor } = head
  const counts = { countsAsOf: number, countsUnsure: false }
  return {
    head,
    number,
    cursor,
    ...counts,
    levers: new Map(),
    tallies: new Map(),
    comments: noComments,
    lists: new Map(),
  }
}
