import { foldText } from '@leviers/shared/texts'
import { raw, type FilterQuery } from '@mikro-orm/core'
import type { Lever } from './lever.entity.js'

/**
 * Levers whose title or text has every word searched, in French forms (transport finds transports) and by the
 * beginning of the last word, or which contain the words as they are typed, whatever the language. Accents and case
 * do not count. Null when there is nothing to search for.
 */
export function searchFilter(search: string | null | undefined): FilterQuery<Lever> | null {
  const words = foldText(search ?? '').match(/[\p{L}\p{N}]+/gu)
  if (!words) return null
  const forms = words.map((word, index) => (index === words.length - 1 ? `(${word} | ${word}:*)` : word)).join(' & ')
  const parts = words.map((word) => `%${word}%`)
  return {
    $or: [
      { [raw((alias) => `${alias}.search @@ to_tsquery('fr', ?)`, [forms])]: [] },
      { $and: parts.map((part) => ({ folded: { $like: part } })) },
    ],
  }
}
