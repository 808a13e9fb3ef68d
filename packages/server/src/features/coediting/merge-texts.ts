import { diff3Merge } from 'node-diff3'

export interface MergedText {
  text: string
  /** In how many places both changed the same words: both are kept there. */
  keptBoth: number
}

/** How many pairs of equal words may be compared; beyond, lines are compared instead. */
const mostPairs = 4_000_000

/**
 * What two people made of the same text, together: what only one of them changed is as they changed it; where both changed
 * the same words, both are kept, those of the second after those of the first. Nothing that anybody wrote is lost.
 */
export function mergeTexts({ base, first, second }: { base: string; first: string; second: string }): MergedText {
  if (first === base || first === second) return { text: second, keptBoth: 0 }
  if (second === base) return { text: first, keptBoth: 0 }
  const split = pairsOf(wordsOf(base), wordsOf(first)) > mostPairs ? linesOf : wordsOf
  const regions = diff3Merge(split(first), split(base), split(second), { excludeFalseConflicts: true })
  let text = ''
  let keptBoth = 0
  for (const { ok, conflict } of regions) {
    if (ok) text += ok.join('')
    if (!conflict) continue
    const [was, one, other] = [conflict.o.join(''), conflict.a.join(''), conflict.b.join('')]
    const together = besideEachOther(was, one, other) ?? besideEachOther(was, other, one)
    text += together ?? one + other
    if (together === null && was !== '' && one !== '' && other !== '') keptBoth += 1
  }
  return { text: split === wordsOf ? text.replaceAll(/(?<! ) (?=\n|$)/g, '') : text, keptBoth }
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

function linesOf(text: string): string[] {
  return text.match(/[^\n]+|\n+/g) ?? []
}

function pairsOf(one: readonly string[], other: readonly string[]): number {
  const counts = Map.groupBy(one, (word) => word)
  return other.reduce((sum, word) => sum + (counts.get(word)?.length ?? 0), 0)
}
