/** A word that is searched, as this database finds it. */
export interface SearchedWord {
  /** As it was typed, folded. */
  word: string
  /** A tsquery: its stems, what begins with it, or the words that it was probably meant to be. Null when only parts of words fit. */
  query: string | null
  /** What words contain that are found; null when the query finds them. */
  part: string | null
  /** The themes whose name has it. */
  themeIds: readonly string[]
}

/** A part of a statement with a question mark for each value. */
export interface Condition {
  sql: string
  values: readonly unknown[]
}

/** What is searched of a table that keeps stems (`search`) and folded words (`folded`). */
export function hasWords(words: readonly SearchedWord[], alias: string): Condition {
  return allOf(words.map((word) => hasWord(word, alias)))
}

/** The same of levers, which are also found by the names of their themes. */
export function leverHasWords(words: readonly SearchedWord[], alias: string): Condition {
  return allOf(words.map((word) => leverHasWord(word, alias)))
}

/** All that any word of these finds, as a tsquery; null when only parts of words fit. */
export function anyOf(words: readonly SearchedWord[]): string | null {
  return joined(words, ' | ')
}

/** What all words find together, as a tsquery; null when only parts of words fit. */
export function allTogether(words: readonly SearchedWord[]): string | null {
  return joined(words, ' & ')
}

/** A part of a statement with its values numbered after those that are there. */
export function numbered(sql: string, known: number): string {
  let number = known
  return sql.replaceAll('?', () => `$${(number += 1)}`)
}

function hasWord({ query, part }: SearchedWord, alias: string): Condition {
  if (query !== null) return { sql: `${alias}.search @@ ?::tsquery`, values: [query] }
  return { sql: `${alias}.folded like ?`, values: [containing(part ?? '')] }
}

function leverHasWord(word: SearchedWord, alias: string): Condition {
  const { sql, values } = hasWord(word, alias)
  if (word.themeIds.length === 0) return { sql, values }
  return { sql: `(${sql} or ${alias}.theme_ids && ?::uuid[])`, values: [...values, `{${word.themeIds.join()}}`] }
}

function allOf(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.map(({ sql }) => sql).join(' and '),
    values: conditions.flatMap(({ values }) => values),
  }
}

function joined(words: readonly SearchedWord[], by: string): string | null {
  const queries = words.flatMap(({ query }) => query ?? [])
  return queries.length > 0 ? queries.map((query) => `(${query})`).join(by) : null
}

/** A pattern for whatever contains a text: the pattern's own signs stand for themselves. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}
