import type { Sql } from '../../sql.js'
import { numbered, type Condition, type SearchedWord } from './searched-word.js'

/** Where is searched: rows of which each has `search` and `folded`. What is not shown there must not be among them. */
export interface SearchScope {
  /** What is left out of "select … from", each ending in a where clause: "lever l where …". */
  rows: readonly (Condition & { alias: string })[]
  /** Whether names of themes are found too. */
  hasThemes: boolean
}

/** A word as it stands in the index. */
export interface FoundWord extends Omit<SearchedWord, 'part'> {
  isStopWord: boolean
  isKnown: boolean
}

/** How words are found, without those that tell nothing: one statement for all of them. */
export async function lookUp(sql: Sql, words: readonly string[], scope: SearchScope): Promise<FoundWord[]> {
  const values: unknown[] = [words]
  const isKnown = isAnywhere(scope, values, (alias) => `${alias}.search @@ w.forms`)
  const themes = scope.hasThemes
    ? `array(select id::text from theme where (to_tsvector('fr', name) || to_tsvector('en', name)) @@ w.forms)`
    : `'{}'::text[]`
  const found = await sql.rows<FoundWord>(
    `select w.word, w.forms::text as query, numnode(w.stem) = 0 as "isStopWord", ${isKnown} as "isKnown",
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

/** A part of a statement: whether any of the rows fits. Adds the values that it needs to those of the statement. */
export function isAnywhere({ rows }: SearchScope, values: unknown[], fits: (alias: string) => string): string {
  const exists = rows.map((row) => {
    const text = numbered(row.sql, values.length)
    values.push(...row.values)
    return `exists (select from ${text} and ${fits(row.alias)})`
  })
  return `(${exists.join(' or ')})`
}
