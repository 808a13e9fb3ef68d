import type { LeverStatus } from '@leviers/shared/lever-statuses'

/** The orders of a board, each with its word in addresses. */
export const sortWords = [
  ['RECENT', 'recents'],
  ['ARRANGED', 'tableau'],
  ['ACTIVE', 'actifs'],
  ['AGREED', 'accords'],
  ['DISCUSSED', 'discutes'],
  ['OLDEST', 'anciens'],
  ['RELEVANT', 'pertinence'],
] as const
export type Sort = (typeof sortWords)[number][0]

/** The statuses of levers, each with its word in addresses. */
export const statusWords: readonly (readonly [LeverStatus, string])[] = [
  ['NONE', 'sans'],
  ['UNDER_REVIEW', 'etude'],
  ['RETAINED', 'retenu'],
  ['RETAINED_IN_PART', 'retenu-en-partie'],
  ['NOT_RETAINED', 'non-retenu'],
  ['REFERRED', 'renvoye'],
  ['INTEGRATED', 'inscrit'],
  ['IN_PROGRESS', 'en-cours'],
  ['DONE', 'realise'],
  ['ABANDONED', 'abandonne'],
]

/** What a board's address says: everything that was chosen, so that it can be shared and come back to. */
export interface BoardSearch {
  theme?: string
  quartier?: string
  tri?: string
  statut?: string
  /** For moderators: `non` shows what none of them has seen. */
  vus?: string
  q?: string
}

/** The order in which a board is shown: what fits best comes first in a search. */
export function orderOf({ tri, q }: Pick<BoardSearch, 'tri' | 'q'>): Sort {
  return pairOf(sortWords, tri)?.[0] ?? (q ? 'RELEVANT' : 'RECENT')
}

/** Of some words, the one that is said, or whose name is: addresses once said names. */
export function pairOf<Name extends string>(words: readonly (readonly [Name, string])[], value: unknown) {
  return words.find((pair) => pair.some((one) => one === value))
}

/** Reads a board's address. What nobody knows any more of theme, neighbourhood and status stays: the page says so. */
export function boardSearch(search: Record<string, unknown>): BoardSearch {
  const found: BoardSearch = {}
  if (typeof search.theme === 'string') found.theme = search.theme
  if (typeof search.quartier === 'string') found.quartier = search.quartier
  if (typeof search.q === 'string' && search.q) found.q = search.q.slice(0, 200)
  const tri = pairOf(sortWords, search.tri)?.[1]
  if (tri) found.tri = tri
  if (typeof search.statut === 'string') found.statut = pairOf(statusWords, search.statut)?.[1] ?? search.statut
  if (search.vus === 'non') found.vus = 'non'
  return found
}
