import type { Sql } from '../../sql.js'
import { editDistance } from './edit-distance.js'
import { lookUp, type SearchScope } from './look-up.js'
import { containing, numbered, type SearchedWord } from './searched-word.js'

/** Shorter words are too much like each other. */
const leastLetters = 4
/** From so many letters on, two slips are forgiven. */
const longWord = 8
/** How alike words and texts are at least whose words are looked at. */
const likeness = '0.4'
/** At so many texts, the first ones that are found: however large a board is, it takes no longer. */
const mostTexts = 60
/** Longer words have enough in common with what they were meant to be. */
const mostLetters = 12

interface FoundPart {
  word: string
  isPart: boolean
  /** Words that are alike, and what finds their forms. */
  alike: { word: string; query: string }[] | null
}

/** Words that nobody wrote as they were typed: found within words, else as the words that they were probably meant to be. */
export async function nearWords(sql: Sql, words: readonly string[], scope: SearchScope): Promise<SearchedWord[]> {
  const alike = await alikeWords(sql, words, scope)
  const left = words.filter((word) => !alike.some((one) => one.word === word))
  return [...alike, ...(await exchangedWords(sql, left, scope))]
}

/** Words in which two letters changed places: of short ones that leaves little that is alike, so each way back is looked up. */
async function exchangedWords(sql: Sql, words: readonly string[], scope: SearchScope): Promise<SearchedWord[]> {
  const short = words.filter(({ length }) => length >= leastLetters && length <= mostLetters)
  if (short.length === 0) return []
  const known = (await lookUp(sql, short.flatMap(withExchanged), scope)).filter((one) => one.isKnown)
  return short.flatMap((word) => {
    const queries = known.filter((one) => withExchanged(word).includes(one.word)).flatMap(({ query }) => query ?? [])
    return queries.length > 0 ? [{ word, query: queries.join(' | '), part: null, themeIds: [] }] : []
  })
}

function withExchanged(word: string): string[] {
  const letters = Array.from(word)
  return letters.slice(1).map((letter, place) =>
    letters
      .with(place, letter)
      .with(place + 1, letters[place] ?? '')
      .join(''),
  )
}

async function alikeWords(sql: Sql, words: readonly string[], scope: SearchScope): Promise<SearchedWord[]> {
  await lookByIndex(sql, true)
  const values: unknown[] = [words, words.map(containing)]
  const rows = scope.rows.map((row) => {
    const text = numbered(row.sql, values.length)
    values.push(...row.values)
    return { text, folded: `${row.alias}.folded` }
  })
  const alike = ({ text, folded }: { text: string; folded: string }) =>
    `(select ${folded} from ${text} and ${folded} %> w.word limit ${mostTexts})`
  const found = await sql.rows<FoundPart>(
    `select w.word, ${rows.map(({ text, folded }) => `exists (select from ${text} and ${folded} like w.pattern)`).join(' or ')} as "isPart",
       case when length(w.word) >= ${leastLetters} then (
         select jsonb_agg(distinct jsonb_build_object('word', lexeme, 'query',
           (plainto_tsquery('fr', lexeme) || plainto_tsquery('en', lexeme))::text))
         from (${rows.map(alike).join(' union all ')}) texts, unnest(to_tsvector('simple', texts.folded))
         where abs(length(lexeme) - length(w.word)) <= 2
       ) end as alike
     from unnest($1::text[], $2::text[]) as w (word, pattern)`,
    values,
  )
  await lookByIndex(sql, false)
  return found.flatMap((one) => searchedWord(one) ?? [])
}

/**
 * What the index calls alike, until the end of the transaction. As only the first few texts are wanted, the planner would
 * rather read all of them one after the other: it does not know how long it takes to compare one.
 */
async function lookByIndex(sql: Sql, isOn: boolean): Promise<void> {
  await sql.rows(
    `select set_config('pg_trgm.word_similarity_threshold', $1, true), set_config('enable_seqscan', $2, true)`,
    [likeness, isOn ? 'off' : 'on'],
  )
}

function searchedWord({ word, isPart, alike }: FoundPart): SearchedWord | null {
  if (isPart) return { word, query: null, part: word, themeIds: [] }
  const slips = word.length < longWord ? 1 : 2
  const near = (alike ?? []).filter((one) => one.query && editDistance(word, one.word) <= slips)
  return near.length > 0 ? { word, query: near.map(({ query }) => query).join(' | '), part: null, themeIds: [] } : null
}
