import { foldText } from '@leviers/shared/texts'
import type { Sql } from '../../sql.js'
import { lookUp, type FoundWord, type SearchScope } from './look-up.js'
import { nearWords } from './near-words.js'
import type { SearchedWord } from './searched-word.js'

/** More are not looked at: each costs a look into the indexes. */
const maxWords = 12

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
const maxUnknown = 3

/** Those words of a text that are found, in the same ways; the others are left out. */
export async function readKnownWords(sql: Sql, text: string, scope: SearchScope): Promise<SearchedWord[]> {
  const typed = wordsOf(text)
  if (typed.length === 0) return []
  const words = await lookUp(sql, typed, scope)
  const unknown = words.filter((word) => !word.isKnown).toSorted((a, b) => b.word.length - a.word.length)
  const left = unknown.slice(maxUnknown)
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
  return [...new Set(foldText(text).match(/[\p{L}\p{N}]+/gu))].slice(0, maxWords)
}
