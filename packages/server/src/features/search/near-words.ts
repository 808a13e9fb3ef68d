import type { Sql } from '../../sql.js'
import { editDistance } from './edit-distance.js'
import type { SearchScope } from './read-words.js'
import { containing, numbered, type SearchedWord } from './searched-word.js'

/** Shorter words are too much like each other. */
const leastLetters = 4
/** From so many letters on, two slips are forgiven. */
const longWord = 8
/** How alike words and texts are at least whose words are looked at; the second only where the first finds nothing. */
const likenesses = ['0.4', '0.25']
/** So many texts, the most alike, are looked at for words like it. */
const mostTexts = 100

interface FoundPart {
  word: string
  isPart: boolean
  /** Words that are alike, and what finds their forms. */
  alike: { word: string; query: string }[] | null
}

/** Words that nobody wrote as they were typed: found within words, else as the words that they were probably meant to be. */
export async function nearWords(sql: Sql, words: readonly string[], scope: SearchScope): Promise<SearchedWord[]> {
  const found: SearchedWord[] = []
  for (const likeness of likenesses) {
    const left = words.filter((word) => !found.some((one) => one.word === word))
    if (left.length > 0) found.push(...(await alikeWords(sql, left, { scope, likeness })))
  }
  return found
}

async function alikeWords(
  sql: Sql,
  words: readonly string[],
  { scope, likeness }: { scope: SearchScope; likeness: string },
): Promise<SearchedWord[]> {
  // Until the end of the transaction: what the index calls alike.
  await sql.rows(`select set_config('pg_trgm.word_similarity_threshold', $1, true)`, [likeness])
  const values: unknown[] = [words, words.map(containing)]
  const rows = scope.rows.map((row) => {
    const text = numbered(row.sql, values.length)
    values.push(...row.values)
    return { text, folded: `${row.alias}.folded` }
  })
  const found = await sql.rows<FoundPart>(
    `select w.word, ${rows.map(({ text, folded }) => `exists (select from ${text} and ${folded} like w.pattern)`).join(' or ')} as "isPart",
       case when length(w.word) >= ${leastLetters} then (
         select jsonb_agg(distinct jsonb_build_object('word', lexeme, 'query',
           (plainto_tsquery('fr', lexeme) || plainto_tsquery('en', lexeme))::text))
         from (${rows.map(mostAlike).join(' union all ')}) texts, unnest(to_tsvector('simple', texts.folded))
         where abs(length(lexeme) - length(w.word)) <= 2
       ) end as alike
     from unnest($1::text[], $2::text[]) as w (word, pattern)`,
    values,
  )
  return found.flatMap((one) => searchedWord(one) ?? [])
}

function mostAlike({ text, folded }: { text: string; folded: string }): string {
  return `(select ${folded} from ${text} and ${folded} %> w.word order by word_similarity(w.word, ${folded}) desc limit ${mostTexts})`
}

function searchedWord({ word, isPart, alike }: FoundPart): SearchedWord | null {
  if (isPart) return { word, query: null, part: word, themeIds: [] }
  const slips = word.length < longWord ? 1 : 2
  const near = (alike ?? []).filter((one) => one.query && editDistance(word, one.word) <= slips)
  return near.length > 0 ? { word, query: near.map(({ query }) => query).join(' | '), part: null, themeIds: [] } : null
}
