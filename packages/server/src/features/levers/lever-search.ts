import { foldText } from '@leviers/shared/texts'
import { raw, type FilterQuery } from '@mikro-orm/core'
import type { Lever } from './lever.entity.js'

/**
 * Levers whose title or text has every word searched, in French forms (transport finds transports) and by the
 * beginning of the last word, or which contain the words as they are typed, whatever the language. Accents and case
 * do not count. Null when there is nothing to search for.
 */
export function searchFilter(search: string | null | undefined): FilterQuery<Lever> | null {
  const folded = foldText(search ?? '').trim()
  if (folded === '') return null
  const words = folded.match(/[\p{L}\p{N}]+/gu)
  // Signs alone (an emoji) are looked for as they are.
  if (!words) return { folded: { $like: containing(folded) } }
  const forms = words.map((word, index) => (index === words.length - 1 ? `(${word} | ${word}:*)` : word)).join(' & ')
  return {
    $or: [
      { [raw((alias) => `${alias}.search @@ to_tsquery('fr', ?)`, [forms])]: [] },
      { $and: words.map((word) => ({ folded: { $like: containing(word) } })) },
    ],
  }
}

/** A pattern for whatever contains a text: the pattern's own signs stand for themselves. */
function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}
