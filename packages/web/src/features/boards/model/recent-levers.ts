import type { Arrangement } from './board-state.js'

/** All levers of a board, the newest first. */
export const recentLevers = {
  sort: 'RECENT',
  themeId: null,
  neighbourhood: null,
  search: null,
  status: null,
  review: null,
} as const satisfies Arrangement
