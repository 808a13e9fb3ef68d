/** Less alike, one thing did not become the other: one is gone, and one is new. */
const leastLikeness = 0.4

/**
 * Pairs what is gone with what came in its place, in the order of both and so that they are alike as much as possible (each
 * pair from 0 to 1); what has no counterpart has null beside it.
 */
export function pairInOrder<Gone, Fresh>(
  gone: readonly Gone[],
  fresh: readonly Fresh[],
  likenessOf: (gone: Gone, fresh: Fresh) => number,
): (readonly [gone: Gone | null, fresh: Fresh | null])[] {
  const alike = gone.map((old) => fresh.map((young) => worth(likenessOf(old, young))))
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
  const pairs: [Gone | null, Fresh | null][] = []
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

/** What it costs too much to pair: everything is gone, and everything is new. */
export function unpaired<Gone, Fresh>(
  gone: readonly Gone[],
  fresh: readonly Fresh[],
): (readonly [gone: Gone | null, fresh: Fresh | null])[] {
  return [...gone.map((old) => [old, null] as const), ...fresh.map((young) => [null, young] as const)]
}

function worth(alike: number): number {
  return alike >= leastLikeness ? alike : 0
}

/** How much two texts are alike, from 0 to 1: the share of their words that both have. */
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

/** The words of a text, without capitals and signs. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
