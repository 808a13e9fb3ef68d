// One event of about a kilobyte, in the shape that Leviers tells a new comment, and the subscription that asks for it.
export const query = `subscription ($boardId: ID!, $after: String!) { boardFeed(boardId: $boardId, after: $after) {
  __typename number cursor at operationId
  ... on CommentAdded { comment { id leverId rootId parentId depth number stance body state createdAt editedAt revision
    replyCount author { id displayName college organisation isGuest } } leverCommentCount rootReplyCount } } }`

/** The words of the comment: what makes it a kilobyte. */
export const body = 'Une navette le soir depuis le terminus, pour celles et ceux qui rentrent tard. '.repeat(4).trim()

const id = '0190f3a2-7b1c-7c3e-9a54-3f0d5f1c2b3a'

export function eventOf(number) {
  return {
    __typename: 'CommentAdded',
    number,
    cursor: `aBcDeFgH.${number}`,
    at: '2026-11-23T10:00:00.000Z',
    operationId: id,
    comment: {
      id,
      leverId: id,
      rootId: id,
      parentId: null,
      depth: 0,
      number,
      stance: 'FOR',
      body,
      state: 'PUBLISHED',
      createdAt: '2026-11-23T10:00:00.000Z',
      editedAt: null,
      revision: 1,
      replyCount: 0,
      author: { id, displayName: 'Camille', college: 'HABITANTS', organisation: null, isGuest: false },
    },
    leverCommentCount: number,
    rootReplyCount: 0,
  }
}

export const sdl = `
  type Query { ok: Boolean }
  type Subscription { boardFeed(boardId: ID!, after: String!): BoardEvent! }
  interface BoardEvent { number: Int! cursor: String! at: String! operationId: ID }
  type CommentAdded implements BoardEvent { number: Int! cursor: String! at: String! operationId: ID
    comment: Comment! leverCommentCount: Int! rootReplyCount: Int! }
  type Comment { id: ID! leverId: ID! rootId: ID! parentId: ID depth: Int! number: Int! stance: String! body: String
    state: String! createdAt: String! editedAt: String revision: Int! replyCount: Int! author: Person }
  type Person { id: ID! displayName: String! college: String! organisation: String isGuest: Boolean! }
`
