import type { LeverStatus } from '@leviers/shared/lever-statuses'
import { raw, type FilterQuery } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { PublicError } from '../../errors.js'
import { pageSize } from '../boards/number-cursor.js'
import type { LeverConnection } from './lever-connection.type.js'
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

/** A page of a board's levers with their authors and how many there are in all: two statements. Throws BAD_CURSOR. */
export async function listLevers(em: SqlEntityManager, listing: BoardListing): Promise<LeverConnection> {
  const { first, after, sort } = listing.list
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
  return {
    totalCount: page.totalCount,
    edges: page.items.map((lever) => ({ cursor: page.from(lever), node: shownLever(lever) })),
    pageInfo: { hasNextPage: page.hasNextPage, endCursor: page.endCursor },
  }
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
