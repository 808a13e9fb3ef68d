import type { Block } from './blocks-of.js'

/** Less alike, a paragraph did not become another: one is gone, and one is new. */
const leastLikeness = 0.4

/**
 * Pairs paragraphs that are gone with those that came in their place, in the order of both and so that they are alike as
 * much as possible; a paragraph without a counterpart has null beside it.
 */
export function pairInOrder(
  gone: readonly Block[],
  fresh: readonly Block[],
): (readonly [gone: Block | null, fresh: Block | null])[] {
  const [mine, theirs] = [gone.map(wordsOf), fresh.map(wordsOf)]
  const alike = mine.map((old) => theirs.map((young) => worth(likeness(old, young))))
  // best[i][j]: how much can be alike in what follows the first i that are gone and the first j that are new.
  const best = Array.from({ length: gone.length + 1 }, () => Array.from({ length: fresh.length + 1 }, () => 0))
  const at = (table: readonly number[][], i: number, j: number) => table[i]?.[j] ?? 0
  for (let i = gone.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      const paired = at(alike, i, j) === 0 ? 0 : at(alike, i, j) + at(best, i + 1, j + 1)
      const row = best[i]
      if (row) row[j] = Math.max(paired, at(best, i + 1, j), at(best, i, j + 1))
    }
  }
  const pairs: [Block | null, Block | null][] = []
  let [i, j] = [0, 0]
  while (i < gone.length || j < fresh.length) {
    const [old = null, young = null] = [gone[i], fresh[j]]
    const isPair = at(alike, i, j) > 0 && at(best, i, j) === at(alike, i, j) + at(best, i + 1, j + 1)
    const isGone = !isPair && old !== null && (young === null || at(best, i, j) === at(best, i + 1, j))
    pairs.push([isPair || isGone ? old : null, isPair || !isGone ? young : null])
    if (isPair || isGone) i += 1
    if (isPair || !isGone) j += 1
  }
  return pairs
}

function worth(alike: number): number {
  return alike >= leastLikeness ? alike : 0
}

/** How much two paragraphs are alike, from 0 to 1: the share of their words that both have. */
export function likeness(mine: readonly string[], theirs: readonly string[]): number {
  if (mine.length + theirs.length === 0) return 0
  const left = new Map<string, number>()
  for (const word of mine) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of theirs) {
    const count = left.get(word) ?? 0
    if (count > 0) shared += 1
    left.set(word, count - 1)
  }
  return (2 * shared) / (mine.length + theirs.length)
}

/** The words of a paragraph, without capitals and signs. */
export function wordsOf(block: Block | null): string[] {
  return block?.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
