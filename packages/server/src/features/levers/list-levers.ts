import type { LeverStatus } from '@leviers/shared/lever-statuses'
import { raw, type FilterQuery } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { PublicError } from '../../errors.js'
import { pageSize } from '../boards/number-cursor.js'
import type { LeverConnection, LeverEdge } from './lever-connection.type.js'
import { cursorInMoved, cursorInOrder, placeOfCursor, type ListPlace } from './list-place.js'
import { movedLevers } from './moved-levers.js'
import { searchFilter } from './lever-search.js'
import { Lever, type LeverReview, type LeverState } from './lever.entity.js'
import { shownLever } from './lever.type.js'

export const leverSorts = ['RECENT', 'OLDEST', 'ACTIVE', 'AGREED', 'DISCUSSED', 'ARRANGED'] as const
export type LeverSort = (typeof leverSorts)[number]

export interface LeverListing {
  first: number
  after?: string | null
  sort: LeverSort
  themeId?: string | null
  neighbourhood?: string | null
  search?: string | null
  state: LeverState
  review?: LeverReview | null
  status?: LeverStatus | null
  isFrozen?: boolean | null
}

interface BoardListing {
  boardId: string
  /** The number of the board's last event, in the moment that is read. */
  head(): Promise<number>
  list: LeverListing
  /** Whether whoever asks is shown these levers' words: else counting what is found would tell them. Asked only in a search. */
  areWordsShown(): boolean
}

// Each ends on a number that no two levers of a board share, so that a place in the list is exact.
const orders = {
  RECENT: { number: 'desc' },
  OLDEST: { number: 'asc' },
  ACTIVE: { lastNumber: 'desc', number: 'desc' },
  AGREED: { agree: 'desc', number: 'desc' },
  DISCUSSED: { commentCount: 'desc', number: 'desc' },
  ARRANGED: { position: 'asc', number: 'asc' },
} as const

/**
 * A page of a board's levers with their authors and how many there are in all: two statements. After the last page of the
 * order comes what moved since the list was begun: a lever may come twice, never not at all. Throws BAD_CURSOR.
 */
export async function listLevers(em: SqlEntityManager, listing: BoardListing): Promise<LeverConnection> {
  const { after, first } = listing.list
  const { moved, ...place } = placeOfCursor(after)
  const since = after ? place.since : await listing.head()
  const ordered = moved === null ? await orderedPage(em, listing, { ...place, since }) : null
  const edges = ordered?.edges ?? []
  const totalCount = ordered?.totalCount ?? (await em.count(Lever, whereOf(listing)))
  // When the list has just begun, nothing can have moved.
  const isComplete = !after || since === null || ordered?.hasNextPage
  const rest = isComplete ? [] : await movedEdges(em, listing, { since, after: moved ?? since, edges })
  const page = [...edges, ...rest].slice(0, pageSize(first))
  const hasNextPage = ordered?.hasNextPage || page.length < edges.length + rest.length
  return { totalCount, edges: page, pageInfo: { hasNextPage, endCursor: page.at(-1)?.cursor ?? null } }
}

/** What moved since a list was begun, for the room that is left on a page, and one more when there is more. */
async function movedEdges(
  em: SqlEntityManager,
  listing: BoardListing,
  { since, after, edges }: { since: number; after: number; edges: readonly LeverEdge[] },
): Promise<LeverEdge[]> {
  const moved = await movedLevers(em, {
    boardId: listing.boardId,
    since,
    after,
    isByVotes: listing.list.sort === 'AGREED',
    where: whereOf(listing),
    without: edges.map(({ node }) => node.id),
    most: pageSize(listing.list.first) - edges.length + 1,
  })
  return moved.map(({ lever, number }) => ({ cursor: cursorInMoved(since, number), node: shownLever(lever) }))
}

/** A page in the order of the list. */
async function orderedPage(
  em: SqlEntityManager,
  listing: BoardListing,
  { since, after }: Omit<ListPlace, 'moved'>,
): Promise<Pick<LeverConnection, 'edges' | 'totalCount'> & { hasNextPage: boolean }> {
  const { first, sort } = listing.list
  const page = await em
    .findByCursor(Lever, {
      where: whereOf(listing),
      first: pageSize(first),
      ...(after ? { after } : {}),
      orderBy: orders[sort],
      populate: ['author'],
    })
    .catch((fault: unknown) => {
      // Only a cursor that this list did not give makes the ORM refuse it by this name.
      if (fault instanceof Error && fault.name === 'CursorError') throw new PublicError('BAD_CURSOR')
      throw fault
    })
  const edges = page.items.map((lever) => ({ cursor: cursorInOrder(since, page.from(lever)), node: shownLever(lever) }))
  return { edges, totalCount: page.totalCount, hasNextPage: page.hasNextPage }
}

function whereOf({ boardId, list, areWordsShown }: BoardListing): FilterQuery<Lever> {
  const filters: FilterQuery<Lever>[] = [{ board: boardId, state: list.state }]
  const { review, status, themeId, neighbourhood, isFrozen } = list
  if (typeof isFrozen === 'boolean') filters.push({ isFrozen })
  if (review) filters.push({ review })
  if (status) filters.push({ status })
  if (themeId) filters.push({ [raw((alias) => `${alias}.theme_ids @> array[?]::uuid[]`, [themeId])]: [] })
  if (neighbourhood) {
    // A lever for the whole territory is for each neighbourhood.
    filters.push({
      [raw(
        (alias) => `(${alias}.neighbourhood_codes = '{}' or ? = any (${alias}.neighbourhood_codes))`,
        [neighbourhood],
      )]: [],
    })
  }
  const search = searchFilter(list.search)
  if (search) filters.push(areWordsShown() ? search : { id: { $in: [] } })
  return { $and: filters }
}
