/** What is read of a board to show it. */
export const boardColumns = [
  'id',
  'slug',
  'title',
  'description',
  'state',
  'visibility',
  'proposers',
  'guestsVote',
  'ownPhase',
  'revision',
  'attribution',
  'leverCount',
  'commentCount',
  'voteCount',
] as const
