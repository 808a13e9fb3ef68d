import { raw, type FilterQuery, type QueryOrderMap } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { numberCursor, numberedPage, numberOfPlace, pageSize } from '../../boards/number-cursor.js'
import { sqlOf } from '../../../sql.js'
import type { CommentConnection } from '../comment/comment-connection.type.js'
import { Comment } from '../comment/comment.entity.js'
import { shownComment, type CommentType } from '../comment/comment.type.js'
import { asDiscussed, behindDiscussed, byDiscussion, discussedPlace } from './discussed-order.js'
import type { ThreadConnection } from './thread-connection.type.js'
import { foundInBranches, foundWordsOf, readListing, rootsOf, type ThreadFilter } from './thread-filter.js'

export const threadOrders = ['NEWEST', 'OLDEST', 'DISCUSSED'] as const
export type ThreadOrder = (typeof threadOrders)[number]

export interface PageQuery {
  first: number
  after: string | null
}

interface ThreadQuery extends PageQuery, ThreadFilter {
  order: ThreadOrder
  /** The number of the board's last event, in the moment that is read. */
  head(): Promise<number>
}

/** Comments in an order from a place on, and the place of each. */
interface Order {
  orderBy: QueryOrderMap<Comment>[]
  beyond: FilterQuery<Comment>
  placesOf(comments: readonly Comment[]): Promise<Map<string, string>>
}

const shownPage = (rows: readonly Comment[], size: number): CommentConnection =>
  numberedPage<Comment, CommentType>(rows, { size, numberOf: (comment) => comment.number, show: shownComment })

/**
 * A page of the comments that answer nobody: one statement, as fast for ten thousand as for ten, and some more where a
 * stance or words are asked for. Throws BAD_CURSOR.
 */
export async function threadOfLever(em: SqlEntityManager, query: ThreadQuery): Promise<ThreadConnection> {
  const size = pageSize(query.first)
  const order = query.order === 'DISCUSSED' ? await discussedOrder(em, query) : numberOrder(query.order, query.after)
  const listing = await readListing(em, query)
  if (!listing) return { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, words: [], listing }
  const { orderBy, beyond } = order
  const where = { $and: [rootsOf(listing), beyond] }
  const rows = await em.find(Comment, where, { orderBy, limit: size + 1, populate: ['author'] })
  const roots = rows.slice(0, size)
  const rootIds = roots.map(({ id }) => id)
  const [found, places] = [await foundInBranches(em, listing, rootIds), await order.placesOf(roots)]
  const edges = roots.map((root) => ({
    cursor: places.get(root.id) ?? '',
    node: shownComment(root),
    found: (found.get(root.id) ?? []).map(shownComment),
  }))
  const words = await foundWordsOf(em, listing.words, [...roots, ...[...found.values()].flat()])
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null },
    words,
    listing,
  }
}

function numberOrder(order: 'NEWEST' | 'OLDEST', after: string | null): Order {
  const place = numberOfPlace(after)
  const beyond = order === 'NEWEST' ? { $lt: place } : { $gt: place }
  return {
    orderBy: [{ number: order === 'NEWEST' ? 'desc' : 'asc' }],
    beyond: place === null ? {} : { number: beyond },
    placesOf: (comments) => Promise.resolve(new Map(comments.map(({ id, number }) => [id, numberCursor(number)]))),
  }
}

/** What was answered most first, as it stood when the list was begun: nothing moves while it is read. */
async function discussedOrder(em: SqlEntityManager, { after, head }: ThreadQuery): Promise<Order> {
  const place = discussedPlace(after)
  const since = place?.since ?? (await head())
  return {
    orderBy: [{ [raw((alias) => byDiscussion(alias), [since])]: 'desc' }, { number: 'desc' }],
    beyond: place ? behindDiscussed(place) : { number: { $lte: since } },
    placesOf: (comments) => asDiscussed(em, comments, since),
  }
}

/**
 * A page of what is below each of several comments, in order of arrival, so that a comment always comes before its
 * answers: two statements for all of them. Throws BAD_CURSOR.
 */
export async function repliesOfRoots(
  em: SqlEntityManager,
  { rootIds, first, after }: PageQuery & { rootIds: readonly string[] },
): Promise<CommentConnection[]> {
  const size = pageSize(first)
  const found = await sqlOf(em).rows<{ id: string }>(
    `select reply.id from unnest($1::uuid[]) as root (id)
     cross join lateral (
       select id from comment
       where root_id = root.id and number > $2 and parent_id is not null order by number limit $3
     ) reply`,
    [rootIds, numberOfPlace(after) ?? 0, size + 1],
  )
  const ids = found.map((row) => row.id)
  const replies =
    ids.length > 0 ? await em.find(Comment, { id: ids }, { orderBy: { number: 'asc' }, populate: ['author'] }) : []
  const byRoot = Map.groupBy(replies, (reply) => reply.rootId)
  return rootIds.map((rootId) => shownPage(byRoot.get(rootId) ?? [], size))
}
