import { raw, type FilterQuery } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { PublicError } from '../../../errors.js'
import { sqlOf } from '../../../sql.js'
import { numbered } from '../../search/searched-word.js'
import type { Comment } from '../comment/comment.entity.js'

/** A place among comments by how many answers they have. */
interface DiscussedPlace {
  /** The board's last event when the list was begun: answers after it do not count, so that nothing moves meanwhile. */
  since: number
  replies: number
  number: number
}

/** How many answers a comment that answers nobody had up to an event: a part of a statement, with the event as its value. */
export function byDiscussion(alias: string): string {
  return `(${alias}.reply_count - (select count(*) from comment later where later.root_id = ${alias}.id and later.number > ?))`
}

/** What comes after a place. */
export function behindDiscussed({ since, replies, number }: DiscussedPlace): FilterQuery<Comment> {
  return {
    number: { $lte: since },
    [raw((alias) => `(${byDiscussion(alias)}, ${alias}.number) < (?, ?)`, [since, replies, number])]: [],
  }
}

/** The places of some comments. */
export async function asDiscussed(
  em: SqlEntityManager,
  comments: readonly Comment[],
  since: number,
): Promise<Map<string, string>> {
  const rows = await sqlOf(em).rows<{ id: string; replies: string; number: number }>(
    `select root.id, root.number, ${numbered(byDiscussion('root'), 1)} as replies from comment root where id = any ($1::uuid[])`,
    [comments.map(({ id }) => id), since],
  )
  return new Map(rows.map(({ id, replies, number }) => [id, cursorOf(`d${since}.${replies}.${number}`)]))
}

/** The place that a cursor stands for; null without one. Throws BAD_CURSOR. */
export function discussedPlace(cursor: string | null): DiscussedPlace | null {
  if (cursor === null) return null
  const text = Buffer.from(cursor.slice(0, 60), 'base64url').toString('utf8')
  const [, since, replies, number] = /^d(\d{1,9})\.(\d{1,9})\.(\d{1,9})$/.exec(text) ?? []
  if (since === undefined || replies === undefined || number === undefined) throw new PublicError('BAD_CURSOR')
  return { since: Number(since), replies: Number(replies), number: Number(number) }
}

function cursorOf(place: string): string {
  return Buffer.from(place).toString('base64url')
}
