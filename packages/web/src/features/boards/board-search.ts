import { leverStatuses, type LeverStatus } from '@leviers/shared/lever-statuses'

export const sorts = ['RECENT', 'ARRANGED', 'ACTIVE', 'AGREED', 'DISCUSSED', 'OLDEST', 'RELEVANT'] as const
export type Sort = (typeof sorts)[number]

/** What a board's address says: everything that was chosen, so that it can be shared and come back to. */
export interface BoardSearch {
  theme?: string
  quartier?: string
  tri?: Sort
  statut?: LeverStatus
  q?: string
}

/** The order in which a board is shown: what fits best comes first in a search. */
export function orderOf({ tri, q }: Pick<BoardSearch, 'tri' | 'q'>): Sort {
  return tri ?? (q ? 'RELEVANT' : 'RECENT')
}

/** Reads a board's address; what it does not know it leaves out. */
export function boardSearch(search: Record<string, unknown>): BoardSearch {
  const found: BoardSearch = {}
  if (typeof search.theme === 'string') found.theme = search.theme
  if (typeof search.quartier === 'string') found.quartier = search.quartier
  if (typeof search.q === 'string' && search.q) found.q = search.q.slice(0, 200)
  const sort = sorts.find((one) => one === search.tri)
  if (sort) found.tri = sort
  const status = leverStatuses.find((one) => one === search.statut)
  if (status) found.statut = status
  return found
}
