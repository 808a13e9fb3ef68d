import { raw, type FilterQuery } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { sqlOf, type Sql } from '../../../sql.js'
import type { SearchScope } from '../../search/look-up.js'
import { readWords } from '../../search/read-words.js'
import { allTogether, hasWords, leverHasWords, numbered, type SearchedWord } from '../../search/searched-word.js'
import type { Lever, LeverState } from '../lever/lever.entity.js'

export interface SearchedLevers {
  boardId: string
  state: LeverState
}

/** What is searched of a board: its levers of a state, and their comments that are shown. */
export function scopeOfBoard({ boardId, state }: SearchedLevers): SearchScope {
  return {
    rows: [
      { sql: 'lever l where l.board_id = ? and l.state = ?', values: [boardId, state], alias: 'l' },
      {
        sql: `comment c join lever l on l.id = c.lever_id
          where l.board_id = ? and l.state = ? and c.state = 'PUBLISHED'`,
        values: [boardId, state],
        alias: 'c',
      },
    ],
    hasThemes: true,
  }
}

/** The words of a search on a board; null when nothing is found. */
export function searchedWords(
  em: SqlEntityManager,
  search: string,
  levers: SearchedLevers,
): Promise<SearchedWord[] | null> {
  return readWords(sqlOf(em), search, scopeOfBoard(levers))
}

/**
 * The ids of a board's levers that have all words, in themselves or in one comment that is shown. The comments first, by
 * their index: where nobody counted how many there are, the planner would look into it for each lever.
 */
export async function foundLevers(
  sql: Sql,
  words: readonly SearchedWord[],
  { boardId, state }: SearchedLevers,
): Promise<string[]> {
  const [inLever, inComment] = [leverHasWords(words, 'l'), hasWords(words, 'c')]
  const found = await sql.rows<{ id: string }>(
    numbered(
      `with said as materialized (
         select distinct c.lever_id from comment c where c.state = 'PUBLISHED' and ${inComment.sql}
       )
       select l.id from lever l
       where l.board_id = ? and l.state = ? and (l.id in (select lever_id from said) or (${inLever.sql}))`,
      0,
    ),
    [...inComment.values, boardId, state, ...inLever.values],
  )
  return found.map(({ id }) => id)
}

/** Only these levers: what a search found is looked for once, and not again for each page and count. */
export function onlyLevers(ids: readonly string[]): FilterQuery<Lever> {
  return { [raw((alias) => `${alias}.id = any (?::uuid[])`, [`{${ids.join()}}`])]: [] }
}

/**
 * How well a lever fits what is searched, 4 to 1: all of it in its title; in its finding and action too; in its text too, or
 * by its themes; only in comments. A part of a statement, with its values.
 */
export function relevance(words: readonly SearchedWord[], alias: string): { sql: string; values: unknown[] } {
  const all = allTogether(words)
  const themeIds = words.flatMap((word) => word.themeIds)
  const cases = [
    ...(all === null
      ? []
      : [
          { sql: `ts_filter(${alias}.search, '{a}') @@ ?::tsquery then 4`, value: all },
          { sql: `ts_filter(${alias}.search, '{a,b}') @@ ?::tsquery then 3`, value: all },
          { sql: `${alias}.search @@ ?::tsquery then 2`, value: all },
        ]),
    ...(themeIds.length > 0 ? [{ sql: `${alias}.theme_ids && ?::uuid[] then 2`, value: `{${themeIds.join()}}` }] : []),
  ]
  if (cases.length === 0) return { sql: '1', values: [] }
  return {
    sql: `case ${cases.map(({ sql }) => `when ${sql}`).join(' ')} else 1 end`,
    values: cases.map(({ value }) => value),
  }
}
