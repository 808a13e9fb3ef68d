import type { SqlEntityManager } from '@mikro-orm/sql'
import { numberedPage, numberOfPlace, pageSize } from '../boards/number-cursor.js'
import { sqlOf } from '../../sql.js'
import type { CommentConnection } from './comment-connection.type.js'
import { Comment } from './comment.entity.js'
import { shownComment, type CommentType } from './comment.type.js'

export const threadOrders = ['NEWEST', 'OLDEST'] as const
export type ThreadOrder = (typeof threadOrders)[number]

export interface PageQuery {
  first: number
  after: string | null
}

const shownPage = (rows: readonly Comment[], size: number): CommentConnection =>
  numberedPage<Comment, CommentType>(rows, { size, numberOf: (comment) => comment.number, show: shownComment })

/** A page of the comments that answer nobody: one statement, as fast for ten thousand as for ten. Throws BAD_CURSOR. */
export async function threadOfLever(
  em: SqlEntityManager,
  { leverId, first, after, order }: PageQuery & { leverId: string; order: ThreadOrder },
): Promise<CommentConnection> {
  const size = pageSize(first)
  const place = numberOfPlace(after)
  const beyond = order === 'NEWEST' ? { $lt: place } : { $gt: place }
  const rows = await em.find(
    Comment,
    { lever: leverId, parentId: null, ...(place === null ? {} : { number: beyond }) },
    { orderBy: { number: order === 'NEWEST' ? 'desc' : 'asc' }, limit: size + 1, populate: ['author'] },
  )
  return shownPage(rows, size)
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
