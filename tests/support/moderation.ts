import type { TestPerson, World } from './world.ts'

const query = `query ($boardId: ID!, $list: ModerationList!, $first: Int!, $after: String) {
  moderation(boardId: $boardId, list: $list, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node {
      lever { title changedSinceReview hiddenText { title } hidden { reason motive } }
      comment { body changedSinceReview hiddenText { body } hidden { reason motive } }
      author { displayName } hiddenBy { displayName } reports { reason words reportedAt }
    } }
  }
}`

export type ModerationList = 'UNREVIEWED' | 'REPORTED' | 'HIDDEN_LEVERS' | 'HIDDEN_COMMENTS'

/** A page of a list of the world's board, as the API gives it. */
export async function moderationPage(
  world: World,
  by: TestPerson | null,
  { list, first = 50, after = null }: { list: ModerationList; first?: number; after?: string | null },
) {
  const { data, codes } = await world.ask(by, query, { boardId: world.boardId, list, first, after })
  return { codes, page: data?.moderation }
}

/** What nobody has looked at, in order: titles of levers, words of comments. */
export const unreviewedOf = (world: World, by: TestPerson) => listedIn(world, by, 'UNREVIEWED')

/** What is in a list, in order: titles of levers, words of comments. */
export async function listedIn(world: World, by: TestPerson, list: ModerationList): Promise<string[]> {
  const { page } = await moderationPage(world, by, { list })
  return page.edges.map(({ node }: any) => node.comment?.body ?? node.lever.title)
}
