import type { LeverStatus } from '@leviers/shared/lever-statuses'
import { raw, type FilterQuery } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { PublicError } from '../../../errors.js'
import { sqlOf } from '../../../sql.js'
import { pageSize } from '../../boards/number-cursor.js'
import type { SearchedWord } from '../../search/searched-word.js'
import type { LeverConnection } from '../lever/lever-connection.type.js'
import { leverMatches } from './lever-matches.js'
import { cursorInMoved, cursorInOrder, placeOfCursor, type ListPlace } from '../placing/list-place.js'
import { movedLevers } from '../placing/moved-levers.js'
import { relevantPage, relevantPlace } from './relevant-page.js'
import { foundLevers, onlyLevers, searchedWords } from './lever-search.js'
import { Lever, type LeverReview, type LeverState } from '../lever/lever.entity.js'
import { shownLever } from '../lever/lever.type.js'

export const leverSorts = ['RECENT', 'OLDEST', 'ACTIVE', 'AGREED', 'DISCUSSED', 'ARRANGED', 'RELEVANT'] as const
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

/** A listing whose words are known: what it lists, and what is searched in it. */
interface ReadListing extends Omit<BoardListing, 'areWordsShown'> {
  where: FilterQuery<Lever>
  words: readonly SearchedWord[] | null
}

/** One of a page, with its place in the list: where the best fit comes first, that is known once it is known how well it fits. */
interface Listed {
  lever: Lever
  cursorOf(rank: number): string
}

// Each ends on a number that no two levers of a board share, so that a place in the list is exact.
const orders = {
  RECENT: { number: 'desc' },
  OLDEST: { number: 'asc' },
  ACTIVE: { lastNumber: 'desc', number: 'desc' },
  AGREED: { agree: 'desc', number: 'desc' },
  DISCUSSED: { commentCount: 'desc', number: 'desc' },
  ARRANGED: { position: 'asc', number: 'asc' },
  // Where nothing is searched, nothing fits better than another.
  RELEVANT: { number: 'desc' },
} as const

const empty: LeverConnection = { totalCount: 0, edges: [], pageInfo: { hasNextPage: false, endCursor: null } }

/**
 * A page of a board's levers with their authors and how many there are in all: two statements, and some more where something
 * is searched. After the last page of the order comes what moved since the list was begun: a lever may come twice, never not
 * at all. Throws BAD_CURSOR.
 */
export async function listLevers(em: SqlEntityManager, asked: BoardListing): Promise<LeverConnection> {
  const listing = await readListing(em, asked)
  if (!listing) return empty
  const { after, first } = listing.list
  const { moved, ...place } = placeOfCursor(after)
  const since = after ? place.since : await listing.head()
  const ordered = moved === null ? await orderedPage(em, listing, { ...place, since }) : null
  const listed = ordered?.listed ?? []
  const totalCount = ordered?.totalCount ?? (await em.count(Lever, listing.where))
  // When the list has just begun, nothing can have moved.
  const isComplete = !after || since === null || ordered?.hasNextPage
  const rest = isComplete ? [] : await listedMoved(em, listing, { since, after: moved ?? since, listed })
  const page = [...listed, ...rest].slice(0, pageSize(first))
  const hasNextPage = ordered?.hasNextPage || page.length < listed.length + rest.length
  const edges = await edgesOf(em, page, listing.words)
  return { totalCount, edges, pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null } }
}

async function edgesOf(em: SqlEntityManager, page: readonly Listed[], words: readonly SearchedWord[] | null) {
  const levers = page.map(({ lever }) => lever)
  const matches = words && (await leverMatches(sqlOf(em), levers, words))
  return page.map(({ lever, cursorOf }) => {
    const { rank, match } = matches?.get(lever.id) ?? { rank: 1, match: null }
    return { cursor: cursorOf(rank), node: shownLever(lever), match }
  })
}

/** Null when nothing can be in the list. */
async function readListing(em: SqlEntityManager, asked: BoardListing): Promise<ReadListing | null> {
  const { boardId, list, areWordsShown } = asked
  const where = whereOf(boardId, list)
  if (!list.search?.trim()) return { ...asked, where, words: null }
  const searched = { boardId, state: list.state }
  const words = areWordsShown() ? await searchedWords(em, list.search, searched) : null
  const ids = words && (await foundLevers(sqlOf(em), words, searched))
  return ids && ids.length > 0 ? { ...asked, where: { $and: [where, onlyLevers(ids)] }, words } : null
}

/** What moved since a list was begun, for the room that is left on a page, and one more when there is more. */
async function listedMoved(
  em: SqlEntityManager,
  { boardId, list, where }: ReadListing,
  { since, after, listed }: { since: number; after: number; listed: readonly Listed[] },
): Promise<Listed[]> {
  const moved = await movedLevers(em, {
    boardId,
    since,
    after,
    isByVotes: list.sort === 'AGREED',
    where,
    without: listed.map(({ lever }) => lever.id),
    most: pageSize(list.first) - listed.length + 1,
  })
  return moved.map(({ lever, number }) => ({ lever, cursorOf: () => cursorInMoved(since, number) }))
}

/** A page in the order of the list. */
async function orderedPage(
  em: SqlEntityManager,
  { where, words, list }: ReadListing,
  { since, after }: Omit<ListPlace, 'moved'>,
): Promise<{ listed: Listed[]; totalCount: number; hasNextPage: boolean }> {
  const { first, sort } = list
  const size = pageSize(first)
  if (words && sort === 'RELEVANT') {
    const { levers, ...page } = await relevantPage(em, { where, words, size, after })
    const cursorOf = (lever: Lever) => (rank: number) => cursorInOrder(since, relevantPlace(rank, lever))
    return { ...page, listed: levers.map((lever) => ({ lever, cursorOf: cursorOf(lever) })) }
  }
  const page = await em
    .findByCursor(Lever, {
      where,
      first: size,
      ...(after ? { after } : {}),
      orderBy: orders[sort],
      populate: ['author'],
    })
    .catch((fault: unknown) => {
      // Only a cursor that this list did not give makes the ORM refuse it by this name.
      if (fault instanceof Error && fault.name === 'CursorError') throw new PublicError('BAD_CURSOR')
      throw fault
    })
  const listed = page.items.map((lever) => ({ lever, cursorOf: () => cursorInOrder(since, page.from(lever)) }))
  return { listed, totalCount: page.totalCount, hasNextPage: page.hasNextPage }
}

function whereOf(boardId: string, list: LeverListing): FilterQuery<Lever> {
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
  return { $and: filters }
}
