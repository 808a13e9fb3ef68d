export interface MarkedPart {
  text: string
  isMarked: boolean
  /** Where it begins, in UTF-16 units. */
  at: number
}

const wordOrNot = /[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}\s]+|\s+/gu

/** A text in parts: the words that are among these, in capitals or not, and what stands between. */
export function markedParts(text: string, words: readonly string[]): MarkedPart[] {
  const sought = new Set(words.map((word) => word.toLowerCase()))
  const parts: MarkedPart[] = []
  for (const { 0: word, index: at } of text.matchAll(wordOrNot)) {
    const isMarked = sought.has(word.toLowerCase())
    const last = parts.at(-1)
    if (last && !last.isMarked && !isMarked) last.text += word
    else parts.push({ text: word, isMarked, at })
  }
  return parts
}
