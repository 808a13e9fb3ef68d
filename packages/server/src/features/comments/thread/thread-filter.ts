import type { Stance } from '@leviers/shared/stances'
import { raw, type FilterQuery } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { sqlOf } from '../../../sql.js'
import { excerptOfParts, foundIn, markedSql } from '../../search/marked-text.js'
import { readWords } from '../../search/read-words.js'
import { anyOf, hasWords, numbered, type Condition, type SearchedWord } from '../../search/searched-word.js'
import { Comment } from '../comment/comment.entity.js'

export interface ThreadFilter {
  leverId: string
  stance: Stance | null
  search: string | null
}

/** What a thread lists: all branches, or those in which some comment that is shown is meant so, or has the words. */
export interface ThreadListing {
  leverId: string
  stance: Stance | null
  words: readonly SearchedWord[] | null
}

/** So many comments of a branch are shown for what was asked for. */
const maxOfBranch = 50

/** What a thread lists; null when no comment has the words. */
export async function readListing(em: SqlEntityManager, filter: ThreadFilter): Promise<ThreadListing | null> {
  const { leverId, stance, search } = filter
  if (!search?.trim()) return { leverId, stance, words: null }
  const rows = [
    { sql: `comment c where c.lever_id = ? and c.state = 'PUBLISHED'`, values: [leverId], alias: 'c' },
  ] as const
  const words = await readWords(sqlOf(em), search, { rows, hasThemes: false })
  return words && { leverId, stance, words }
}

function isFiltered({ stance, words }: ThreadListing): boolean {
  return stance !== null || words !== null
}

/** Which comments that answer nobody are listed. */
export function rootsOf(listing: ThreadListing): FilterQuery<Comment> {
  const roots: FilterQuery<Comment> = { lever: listing.leverId, parentId: null }
  if (!isFiltered(listing)) return roots
  const { sql, values } = askedFor(listing)
  const branches = `select f.root_id from comment f where f.lever_id = ? and ${sql}`
  return { $and: [roots, { [raw((alias) => `${alias}.id in (${branches})`, [listing.leverId, ...values])]: [] }] }
}

/** Which comments are asked for: a condition on them, as `f`. */
function askedFor({ stance, words }: ThreadListing): Condition {
  const inWords = words && hasWords(words, 'f')
  return {
    sql: [`f.state = 'PUBLISHED'`, ...(stance ? ['f.stance = ?'] : []), ...(inWords ? [inWords.sql] : [])].join(
      ' and ',
    ),
    values: [...(stance ? [stance] : []), ...(inWords?.values ?? [])],
  }
}

/** What was found in some branches, by their tops: what is asked for, and what it answers. */
export async function foundInBranches(
  em: SqlEntityManager,
  listing: ThreadListing,
  rootIds: readonly string[],
): Promise<Map<string, Comment[]>> {
  if (!isFiltered(listing) || rootIds.length === 0) return new Map()
  const { sql, values } = askedFor(listing)
  const rows = await sqlOf(em).rows<{ id: string }>(
    `with recursive found as (
       select hit.id, hit.parent_id from unnest($1::uuid[]) as root (id)
       cross join lateral (
         select f.id, f.parent_id from comment f
         where f.root_id = root.id and f.parent_id is not null and ${numbered(sql, 1)}
         order by f.number limit ${maxOfBranch}
       ) hit
       union
       select c.id, c.parent_id from comment c join found on c.id = found.parent_id where c.parent_id is not null
     ) select id from found`,
    [rootIds, ...values],
  )
  const ids = rows.map(({ id }) => id)
  const comments = await em.find(Comment, { id: ids }, { orderBy: { number: 'asc' }, populate: ['author'] })
  return Map.groupBy(comments, (comment) => comment.rootId)
}

/** What of the words that are searched stands in some comments, as it is written there. */
export async function foundWordsOf(
  em: SqlEntityManager,
  words: readonly SearchedWord[] | null,
  comments: readonly Comment[],
): Promise<string[]> {
  const shown = comments.filter(({ state }) => state === 'PUBLISHED')
  if (!words || shown.length === 0) return []
  const rows = await sqlOf(em).rows<{ marked: string | null }>(
    `select ${markedSql('body', '$2::tsquery', 'WHOLE')} as marked from comment where id = any ($1::uuid[])`,
    [shown.map(({ id }) => id), anyOf(words)],
  )
  const parts = words.flatMap(({ part }) => part ?? [])
  const inParts = parts.length > 0 ? shown.flatMap(({ body }) => excerptOfParts(body, parts)?.found ?? []) : []
  return [...new Set([...rows.flatMap(({ marked }) => foundIn(marked)), ...inParts])]
}

/** How many comments that are shown, and have the words that are searched, are meant as each thing. */
export async function countStances(
  em: SqlEntityManager,
  { leverId, words }: ThreadListing,
): Promise<{ stance: Stance; count: number }[]> {
  const { sql, values } = askedFor({ leverId, words, stance: null })
  return sqlOf(em).rows(
    `select f.stance, count(*)::integer as count from comment f where f.lever_id = $1 and ${numbered(sql, 1)}
     group by f.stance order by f.stance`,
    [leverId, ...values],
  )
}
