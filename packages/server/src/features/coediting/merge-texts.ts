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
    const [one, other] = [conflict.a.join(''), conflict.b.join('')]
    const gap = one === '' || other === '' || /\s$/.test(one) ? '' : ' '
    text += one + gap + other
    if (one !== '' && other !== '') keptBoth += 1
  }
  return { text, keptBoth }
}

/** Words with the white space after them. */
function wordsOf(text: string): string[] {
  return text.match(/^\s+|\S+\s*/g) ?? []
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n+|[^\n]+$/g) ?? []
}

function pairsOf(one: readonly string[], other: readonly string[]): number {
  const counts = Map.groupBy(one, (word) => word)
  return other.reduce((sum, word) => sum + (counts.get(word)?.length ?? 0), 0)
}
