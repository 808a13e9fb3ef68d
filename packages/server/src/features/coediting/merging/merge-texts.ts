import { makeComparer, type Comparer } from './comparer.js'
import { mergedRegions } from './merged-regions.js'

export interface MergedText {
  text: string
  /** In how many places both changed the same words: both are kept there. */
  keptBoth: number
}

interface Texts {
  base: string
  first: string
  second: string
}

/**
 * What two people made of the same text, together: what only one of them changed is as they changed it; where both changed
 * the same words, both are kept, those of the second after those of the first. Nothing that anybody wrote is lost. Texts that
 * have too little in common are merged line by line, and word by word only in the lines that both changed.
 */
export function mergeTexts(texts: Texts): MergedText {
  return mergeWords(texts, makeComparer()) ?? mergeLines(texts, makeComparer())
}

function mergeWords(texts: Texts, compare: Comparer): MergedText | null {
  const merged = mergeBy(wordsOf, { texts, compare, mergeBoth: keepBothWords })
  return merged && { ...merged, text: merged.text.replaceAll(/(?<! ) (?=\n|$)/g, '') }
}

function mergeLines(texts: Texts, compare: Comparer): MergedText {
  const mergeBoth = (both: Texts) => mergeWords(both, compare) ?? keepBothLines(both)
  return mergeBy(linesOf, { texts, compare, mergeBoth }) ?? keepBothLines(texts)
}

interface Merging {
  texts: Texts
  compare: Comparer
  /** What becomes of a part that both changed. */
  mergeBoth(texts: Texts): MergedText
}

function mergeBy(split: (text: string) => string[], { texts, compare, mergeBoth }: Merging): MergedText | null {
  const [base, first, second] = [split(texts.base), split(texts.first), split(texts.second)]
  const parts = mergedRegions({ base, first, second }, compare)?.map(({ was, one, other }) =>
    mergeOne({ base: was.join(''), first: one.join(''), second: other.join('') }, mergeBoth),
  )
  if (!parts) return null
  const keptBoth = parts.reduce((sum, part) => sum + part.keptBoth, 0)
  return { text: parts.map(({ text }) => text).join(''), keptBoth }
}

function mergeOne({ base, first, second }: Texts, mergeBoth: Merging['mergeBoth']): MergedText {
  if (first === base || first === second) return { text: second, keptBoth: 0 }
  return second === base ? { text: first, keptBoth: 0 } : mergeBoth({ base, first, second })
}

function keepBothWords({ base, first, second }: Texts): MergedText {
  const together = besideEachOther(base, first, second) ?? besideEachOther(base, second, first)
  if (together !== null) return { text: together, keptBoth: 0 }
  return { text: first + second, keptBoth: base !== '' && first !== '' && second !== '' ? 1 : 0 }
}

function keepBothLines({ first, second }: Texts): MergedText {
  if (first === '' || second === '') return { text: first + second, keptBoth: 0 }
  return { text: first.endsWith('\n\n') ? first + second : `${first.replace(/\n$/, '')}\n\n${second}`, keptBoth: 1 }
}

/** When one only wrote before or after the words that the other changed, both can be; null when they changed the same. */
function besideEachOther(was: string, one: string, other: string): string | null {
  // Where one goes on with a line and the other begins one, the line comes first.
  if (was === '') return one.startsWith('\n') && !other.startsWith('\n') ? other + one : null
  if (one.startsWith(was)) return other + one.slice(was.length)
  return one.endsWith(was) ? one.slice(0, -was.length) + other : null
}

/** Words with the space after them: the last of a line has one too, or what is written after it would change it. */
function wordsOf(text: string): string[] {
  return text.replaceAll(/(?<=\S)(?=\n|$)/g, ' ').match(/\n+|[^\S\n]+|\S+[^\S\n]*/g) ?? []
}

/** Lines with what parts them from the next, which else would be all that two texts have in common. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]+\n*|\n+/g) ?? []
}
