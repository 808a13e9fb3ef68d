import type { Row } from './align-blocks.js'

/** Paragraphs in a row: those to read, or those between that stay the same and are hidden until they are asked for. */
export interface Stretch {
  isFolded: boolean
  rows: readonly Row[]
}

/** How many unchanged paragraphs stay shown beside a change, so that it is read in its place. */
const context = 1
/** Fewer are not worth a fold. */
const leastFolded = 2

/** Folds long passages that stay the same, so that what changed is found at once. */
export function foldRows(rows: readonly Row[]): Stretch[] {
  const isShown = rows.map((_, at) => rows.slice(Math.max(0, at - context), at + context + 1).some(isOther))
  const stretches: { isFolded: boolean; rows: Row[] }[] = []
  rows.forEach((row, at) => {
    const isFolded = !isShown[at]
    const last = stretches.at(-1)
    if (last?.isFolded === isFolded) last.rows.push(row)
    else stretches.push({ isFolded, rows: [row] })
  })
  return stretches.map((stretch) => ({
    ...stretch,
    isFolded: stretch.isFolded && stretch.rows.length >= leastFolded,
  }))
}

function isOther({ kind }: Row): boolean {
  return kind !== 'same'
}
