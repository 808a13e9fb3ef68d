// What followers and writers ask: every field of every event of a board.
// How someone presents themselves may change without an event of the board: isGuest is not asked for.
const person = '{ id displayName college organisation }'
const tally = '{ agree disagree pass total number }'
const lever = `{ id boardId ordinal author ${person} state review title body finding action tally ${tally} commentCount
  revision publishedAt editedAt withdrawnReason hidden { at reason motive } }`
const comment = `{ id leverId rootId parentId depth number author ${person} stance body state createdAt editedAt revision
  hidden { at reason motive } }`

const withLever = ['LeverPublished', 'LeverEdited', 'LeverWithdrawn', 'LeverHidden', 'LeverRestored', 'LeverReviewed']
const withComment = ['CommentAdded', 'CommentEdited', 'CommentDeleted', 'CommentHidden', 'CommentRestored']

const fields = `__typename number cursor
  ${withLever.map((name) => `... on ${name} { lever ${lever} }`).join('\n')}
  ${withComment.map((name) => `... on ${name} { comment ${comment} }`).join('\n')}
  ... on VoteCast { leverId tally ${tally} } ... on VoteWithdrawn { leverId tally ${tally} }
  ... on TalliesMoved { since tallies { leverId tally ${tally} } }
  ... on GuestClaimed { guestId account ${person} levers ${lever} }`

export const boardFeed = `subscription ($boardId: ID!, $after: String!) { boardFeed(boardId: $boardId, after: $after) { ${fields} } }`

/** The levers and comments of a board, read fresh. */
export const leversPage = `query ($boardId: ID!, $state: LeverState!, $after: String) { board(id: $boardId) { number
  levers(first: 50, state: $state, sort: OLDEST, after: $after) { pageInfo { hasNextPage endCursor } edges { node ${lever} } } } }`
export const commentById = `query ($id: ID!) { comment(id: $id) ${comment} }`

/** The mutation of a command, with its event's number. */
export function mutationOf(command, more = '') {
  const input = `${command[0].toUpperCase()}${command.slice(1)}Input`
  return `mutation ($input: ${input}!) { ${command}(input: $input) { number ${more} } }`
}
