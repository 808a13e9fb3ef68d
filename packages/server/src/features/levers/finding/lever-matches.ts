import type { Locale } from '@leviers/shared/roles'
import { type Sql } from '../../../sql.js'
import { excerptOfMarked, excerptOfParts, foundIn, markedSql, type Excerpt } from '../../search/marked-text.js'
import { anyOf, hasWords, numbered, type SearchedWord } from '../../search/searched-word.js'
import { relevance } from './lever-search.js'
import type { LeverMatch, MatchField } from '../lever/lever-match.type.js'
import type { Lever } from '../lever/lever.entity.js'

/** Where a lever has what was searched for, and how well it fits. */
export interface RankedMatch {
  rank: number
  match: LeverMatch
}

type Texts = Pick<Lever, 'id' | 'locale' | 'title' | 'finding' | 'action' | 'body'>

/** Texts with marks around what was found; null where nothing is, or where it is not looked for. */
interface MarkedRow {
  id: string
  rank: number
  title: string | null
  finding: string | null
  action: string | null
  text: string | null
  themes: string | null
  commentId: string | null
  comment: string | null
  commentLocale: Locale | null
  commentMarked: string | null
}

/** Where some levers have what was searched for: one statement for all of them. */
export async function leverMatches(
  sql: Sql,
  levers: readonly Texts[],
  words: readonly SearchedWord[],
): Promise<Map<string, RankedMatch>> {
  if (levers.length === 0) return new Map()
  const ids = levers.map(({ id }) => id)
  const rows = await markedRows(sql, ids, words)
  const texts = new Map(levers.map((lever) => [lever.id, lever]))
  const parts = words.flatMap(({ part }) => part ?? [])
  return new Map(
    rows.flatMap((row) => {
      const lever = texts.get(row.id)
      return lever ? [[row.id, { rank: row.rank, match: matchOf(row, lever, parts) }] as const] : []
    }),
  )
}

function matchOf(row: MarkedRow, lever: Texts, parts: readonly string[]): LeverMatch {
  const inTitle = [...foundIn(row.title), ...(excerptOfParts(lever.title, parts)?.found ?? [])]
  const from = (marked: string | null, text: string | null | undefined) =>
    (text && (excerptOfMarked(marked, text) ?? excerptOfParts(text, parts))) || null
  const places: [MatchField, Excerpt | null][] = [
    ['FINDING', from(row.finding, lever.finding)],
    ['ACTION', from(row.action, lever.action)],
    ['TEXT', from(row.text, lever.body)],
    ['COMMENT', from(row.commentMarked, row.comment)],
    ['THEME', row.themes === null ? null : { words: row.themes, found: [] }],
  ]
  const isAllInTitle = row.rank === 4
  const [field, excerpt] = (isAllInTitle ? undefined : places.find(([, found]) => found)) ?? ['TITLE' as const, null]
  return {
    field,
    excerpt: excerpt?.words ?? '',
    locale: (field === 'COMMENT' && row.commentLocale) || (field === 'THEME' ? 'FR' : lever.locale),
    words: [...new Set([...inTitle, ...(excerpt?.found ?? [])])],
    commentId: field === 'COMMENT' ? row.commentId : null,
  }
}

async function markedRows(sql: Sql, ids: readonly string[], words: readonly SearchedWord[]): Promise<MarkedRow[]> {
  const values: unknown[] = [ids, anyOf(words), words.flatMap(({ themeIds }) => themeIds)]
  const add = (part: { sql: string; values: readonly unknown[] }) => {
    const text = numbered(part.sql, values.length)
    values.push(...part.values)
    return text
  }
  const rank = add(relevance(words, 'l'))
  const inComment = add(hasWords(words, 'c'))
  const found = `$2::tsquery`
  // What fits by its title needs no other place.
  const marked = (text: string, stems: string) =>
    `case when rank < 4 and ${stems} @@ ${found} then ${markedSql(text, found, 'PASSAGE')} end`
  const stemsOf = (text: string) => `(to_tsvector('fr', ${text}) || to_tsvector('en', ${text}))`
  return sql.rows<MarkedRow>(
    `with ranked as materialized (
       select l.id, l.title, l.finding, l.action, l.body, l.search, l.theme_ids, ${rank} as rank
       from lever l where l.id = any ($1::uuid[])
     ), said as materialized (
       select distinct on (c.lever_id) c.lever_id, c.id, c.body, c.locale, c.search from comment c
       where c.lever_id in (select id from ranked where rank < 4) and c.state = 'PUBLISHED' and ${inComment}
       order by c.lever_id, c.number desc
     )
     select r.id, rank, ${markedSql('title', found, 'WHOLE')} as title,
       ${marked('finding', stemsOf('finding'))} as finding, ${marked('action', stemsOf('action'))} as action,
       ${marked('r.body', `ts_filter(r.search, '{c}')`)} as text,
       (select string_agg(name, ', ' order by position) from theme where id = any (r.theme_ids) and id = any ($3::uuid[])) as themes,
       said.id as "commentId", said.body as comment, said.locale as "commentLocale", ${marked('said.body', 'said.search')} as "commentMarked"
     from ranked r left join said on said.lever_id = r.id`,
    values,
  )
}
