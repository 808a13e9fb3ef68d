import type { Sql } from '../../sql.js'
import { editDistance } from './edit-distance.js'
import { isAnywhere, lookUp, type SearchScope } from './look-up.js'
import { containing, type SearchedWord } from './searched-word.js'

/** Shorter words are too much like each other. */
const leastLetters = 4
/** From so many letters on, two slips are forgiven. */
const longWord = 8
/** How alike words are at least that are compared letter by letter, and how many are. */
const likeness = '0.3'
const maxAlike = 100
/** Longer words have enough in common with what they were meant to be. */
const maxLetters = 12

/** Words that nobody wrote as they were typed: found within words, else as the words that they were probably meant to be. */
export async function nearWords(sql: Sql, words: readonly string[], scope: SearchScope): Promise<SearchedWord[]> {
  await lookByIndex(sql, true)
  const within = await partsOf(sql, words, scope)
  const meant = await meantWords(sql, without(words, within), scope)
  const found = [...within, ...meant]
  const exchanged = await exchangedWords(sql, without(words, found), scope)
  await lookByIndex(sql, false)
  return [...found, ...exchanged]
}

/** Those words that stand within others. */
async function partsOf(sql: Sql, words: readonly string[], scope: SearchScope): Promise<SearchedWord[]> {
  const values: unknown[] = [words, words.map(containing)]
  const isPart = isAnywhere(scope, values, (alias) => `${alias}.folded like w.pattern`)
  const found = await sql.rows<{ word: string }>(
    `select w.word from unnest($1::text[], $2::text[]) as w (word, pattern) where ${isPart}`,
    values,
  )
  return found.map(({ word }) => ({ word, query: null, part: word, themeIds: [] }))
}

/**
 * Words as those that differ from them by a slip or two, among all that anybody wrote anywhere: only those that have one
 * which is shown here.
 */
async function meantWords(sql: Sql, words: readonly string[], scope: SearchScope): Promise<SearchedWord[]> {
  const long = words.filter(({ length }) => length >= leastLetters)
  const pairs = (await alikeWords(sql, long)).filter(
    ({ word, alike }) => editDistance(word, alike) <= (word.length < longWord ? 1 : 2),
  )
  if (pairs.length === 0) return []
  const values: unknown[] = [pairs.map(({ word }) => word), pairs.map(({ alike }) => alike)]
  const isShown = isAnywhere(scope, values, (alias) => `${alias}.search @@ w.query`)
  const found = await sql.rows<{ word: string; query: string }>(
    `select w.word, w.query::text from (
       select word, string_agg(forms::text, ' | ')::tsquery as query
       from (select word, plainto_tsquery('fr', alike) || plainto_tsquery('en', alike) as forms
         from unnest($1::text[], $2::text[]) as pair (word, alike)) formed
       where numnode(forms) > 0 group by word
     ) w where ${isShown}`,
    values,
  )
  return found.map(({ word, query }) => ({ word, query, part: null, themeIds: [] }))
}

/** What anybody wrote that looks like each of some words, the most alike first. */
async function alikeWords(sql: Sql, words: readonly string[]): Promise<{ word: string; alike: string }[]> {
  if (words.length === 0) return []
  return sql.rows(
    `select w.word, known.word as alike from unnest($1::text[]) as w (word) cross join lateral (
       select k.word from written_word k
       where k.word %> w.word and length(k.word) between length(w.word) - 2 and length(w.word) + 2
       group by k.word order by word_similarity(w.word, k.word) desc, k.word limit ${maxAlike}
     ) known`,
    [words],
  )
}

/**
 * Words in which two letters changed places: of short ones that leaves little that is alike, so each way back is looked up,
 * if it begins a word.
 */
async function exchangedWords(sql: Sql, words: readonly string[], scope: SearchScope): Promise<SearchedWord[]> {
  const short = words.filter(({ length }) => length >= leastLetters && length <= maxLetters)
  if (short.length === 0) return []
  const written = await sql.rows<{ word: string }>(
    `select w.word from unnest($1::text[], $2::text[]) as w (word, pattern)
     where exists (select from written_word known where known.word like w.pattern)`,
    [short.flatMap(withExchanged), short.flatMap(withExchanged).map((word) => `${word}%`)],
  )
  if (written.length === 0) return []
  const found = await lookUp(
    sql,
    written.map(({ word }) => word),
    scope,
  )
  const known = found.filter((one) => one.isKnown)
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

function without(words: readonly string[], found: readonly SearchedWord[]): string[] {
  return words.filter((word) => !found.some((one) => one.word === word))
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
