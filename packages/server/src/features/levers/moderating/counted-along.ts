import { Int } from 'type-graphql'
import type { LoggedEvent } from '../../../log/stream-log.js'

const fieldOf = (what: string, isCounted: string) => ({
  type: () => Int,
  nullable: true,
  description: `How many of its ${what} the board ${isCounted}; null in an event of before this was told.`,
})

/** What an event that shows a lever or takes it away says of what it takes along. */
export const countedAlong = (isCounted: 'no longer counts' | 'counts again') => ({
  fields: { comments: fieldOf('comments', isCounted), votes: fieldOf('votes', isCounted) },
  // The log calls votes positions, as it always did.
  extraFields: ({ data: { comments = null, positions = null } }: LoggedEvent) => ({ comments, votes: positions }),
})
