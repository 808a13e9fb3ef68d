import type { Row } from './align-blocks.js'

/** What stands side by side: of the older version and of the newer. */
export interface Pair {
  left: Row | null
  right: Row | null
}

/** Puts what is gone beside what is new in its place; a paragraph that is in both versions is beside itself. */
export function contextRows(rows: readonly Row[]): Pair[] {
  const pairs: Pair[] = []
  for (const row of rows) {
    const isLeft = row.kind === 'removed' || row.kind === 'moved-away'
    const isRight = row.kind === 'added' || row.kind === 'moved'
    const waiting = isRight ? firstWaiting(pairs) : null
    if (waiting) waiting.right = row
    else pairs.push({ left: isRight ? null : row, right: isLeft ? null : row })
  }
  return pairs
}

/** The first, of those at the end that have nothing beside them yet. */
function firstWaiting(pairs: readonly Pair[]): Pair | null {
  const after = pairs.findLastIndex(({ right }) => right !== null)
  return pairs[after + 1] ?? null
}
