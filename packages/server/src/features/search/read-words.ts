import { foldText } from '@leviers/shared/texts'
import type { Sql } from '../../sql.js'
import { nearWords } from './near-words.js'
import { numbered, type Condition, type SearchedWord } from './searched-word.js'

/** Where is searched: rows of which each has `search` and `folded`. What is not shown there must not be among them. */
export interface SearchScope {
  /** What is left out of "select … from", each ending in a where clause: "lever l where …". */
  rows: readonly (Condition & { alias: string })[]
  /** Whether names of themes are found too. */
  hasThemes: boolean
}

/** More are not looked at: each costs a look into the indexes. */
const mostWords = 12

interface FoundWord extends Omit<SearchedWord, 'part'> {
  isStopWord: boolean
  isKnown: boolean
}

/**
 * The words of a search, each in the way in which it is found there: by its stems or its beginning; else, when nothing has
 * it, within words, or as the words that differ from it by a slip of the pen. Null when one of them is found in no way, or
 * nothing is searched for: then nothing is found. Words like « le » and « de » do not count beside others.
 */
export async function readWords(sql: Sql, search: string, scope: SearchScope): Promise<SearchedWord[] | null> {
  const typed = wordsOf(search)
  // Signs alone (an emoji) are looked for as they are.
  const sign = foldText(search).trim()
  if (typed.length === 0) return sign ? [{ word: sign, query: null, part: sign, themeIds: [] }] : null
  const words = await lookUp(sql, typed, scope)
  const found = await foundWords(sql, words, scope)
  return found.length === words.length ? found : null
}

/** Of so many words that nobody wrote the nearest are looked for, where those that are known are enough. */
const mostUnknown = 3

/** Those words of a text that are found, in the same ways; the others are left out. */
export async function readKnownWords(sql: Sql, text: string, scope: SearchScope): Promise<SearchedWord[]> {
  const typed = wordsOf(text)
  if (typed.length === 0) return []
  const words = await lookUp(sql, typed, scope)
  const unknown = words.filter((word) => !word.isKnown).toSorted((a, b) => b.word.length - a.word.length)
  const left = unknown.slice(mostUnknown)
  return foundWords(
    sql,
    words.filter((word) => !left.includes(word)),
    scope,
  )
}

async function foundWords(sql: Sql, words: readonly FoundWord[], scope: SearchScope): Promise<SearchedWord[]> {
  const unknown = words.filter((word) => !word.isKnown).map(({ word }) => word)
  const near = unknown.length > 0 ? await nearWords(sql, unknown, scope) : []
  return words.flatMap((word) =>
    word.isKnown ? { ...word, part: null } : near.filter((one) => one.word === word.word),
  )
}

/** The words of a text, folded, each once. */
function wordsOf(text: string): string[] {
  return [...new Set(foldText(text).match(/[\p{L}\p{N}]+/gu))].slice(0, mostWords)
}

/** How words are found, without those that tell nothing: one statement for all of them. */
async function lookUp(sql: Sql, words: readonly string[], { rows, hasThemes }: SearchScope): Promise<FoundWord[]> {
  const values: unknown[] = [words]
  const exists = rows.map((row) => {
    const text = numbered(row.sql, values.length)
    values.push(...row.values)
    return `exists (select from ${text} and ${row.alias}.search @@ w.forms)`
  })
  const themes = hasThemes
    ? `array(select id::text from theme where (to_tsvector('fr', name) || to_tsvector('en', name)) @@ w.forms)`
    : `'{}'::text[]`
  const found = await sql.rows<FoundWord>(
    `select w.word, w.forms::text as query, numnode(w.stem) = 0 as "isStopWord", ${exists.join(' or ')} as "isKnown",
       ${themes} as "themeIds"
     from (
       select word, number, to_tsquery('fr', word) as stem,
         to_tsquery('fr', word) || to_tsquery('en', word) || to_tsquery('simple', word || ':*') as forms
       from unnest($1::text[]) with ordinality as typed (word, number)
     ) w order by w.number`,
    values,
  )
  const telling = found.filter((word) => !word.isStopWord)
  return (telling.length > 0 ? telling : found).map((word) => ({
    ...word,
    isKnown: word.isKnown || word.themeIds.length > 0,
  }))
}
