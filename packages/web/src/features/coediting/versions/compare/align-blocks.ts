import { likeness, pairInOrder, unpaired, wordsOf } from '@leviers/shared/pair-in-order'
import { diffArrays } from 'diff'
import type { Block } from './blocks-of.js'
import { wordParts, type Part } from './word-parts.js'

/**
 * A paragraph in two versions, beside each other. What was moved is there twice: where it stands now, with what changed
 * in it, and where it stood.
 */
export interface Row {
  kind: 'same' | 'changed' | 'added' | 'removed' | 'moved' | 'moved-away'
  before: Block | null
  after: Block | null
  parts: Part[]
}

/** So much alike, a paragraph that is gone and one that is new elsewhere are the same one. */
const movedLikeness = 0.8
/** A shorter one says nothing of where it comes from. */
const movedWords = 4

/** Of so many pairs of paragraphs it is looked at how alike they are; with more, all of it was written anew. */
const maxCompared = 100_000

/** The paragraphs of two versions in the order in which they are read: first what is the same, then what is like it. */
export function alignBlocks(before: readonly Block[], after: readonly Block[]): Row[] {
  const rows: Row[] = []
  let removed: Block[] = []
  let added: Block[] = []
  const closeGap = () => {
    rows.push(...pairs(removed, added).map(([old, fresh]) => rowOf(old, fresh)))
    removed = []
    added = []
  }
  let place = 0
  for (const part of diffArrays([...before], [...after], { comparator: (one, other) => one.text === other.text })) {
    if (part.removed) removed.push(...part.value)
    else if (part.added) added.push(...part.value)
    else {
      closeGap()
      const [first] = [place]
      rows.push(...part.value.map((block, index) => rowOf(before[first + index] ?? block, block)))
    }
    if (!part.added) place += part.value.length
  }
  closeGap()
  return withMoves(rows)
}

function pairs(removed: readonly Block[], added: readonly Block[]) {
  if (removed.length * added.length > maxCompared) return unpaired(removed, added)
  const words = new Map([...removed, ...added].map((block) => [block, wordsOf(block.text)]))
  return pairInOrder(removed, added, (old, fresh) => likeness(words.get(old) ?? [], words.get(fresh) ?? []))
}

function rowOf(before: Block | null, after: Block | null): Row {
  if (before && after) {
    const kind = before.text === after.text ? 'same' : 'changed'
    return { kind, before, after, parts: wordParts(before.text, after.text) }
  }
  if (after) return { kind: 'added', before, after, parts: [{ kind: 'added', text: after.text }] }
  return { kind: 'removed', before, after, parts: [{ kind: 'removed', text: before?.text ?? '' }] }
}

/** Finds again, among what is new, what is gone elsewhere: the most alike first. */
function withMoves(rows: readonly Row[]): Row[] {
  const gone = candidates(rows, 'removed')
  const fresh = candidates(rows, 'added')
  if (gone.length * fresh.length > maxCompared) return [...rows]
  const pairs = gone
    .flatMap((from) => fresh.map((to) => ({ from: from.row, to: to.row, alike: likeness(from.words, to.words) })))
    .filter(({ alike }) => alike >= movedLikeness)
    .toSorted((one, other) => other.alike - one.alike)
  const moved = new Map<Row, Row>()
  for (const { from, to } of pairs) {
    if (moved.has(from) || moved.has(to)) continue
    moved.set(from, { ...from, kind: 'moved-away' })
    moved.set(to, { ...rowOf(from.before, to.after), kind: 'moved' })
  }
  return rows.map((row) => moved.get(row) ?? row)
}

function candidates(rows: readonly Row[], kind: Row['kind']): { row: Row; words: string[] }[] {
  return rows
    .filter((row) => row.kind === kind)
    .map((row) => ({ row, words: wordsOf((row.before ?? row.after)?.text ?? '') }))
    .filter(({ words }) => words.length >= movedWords)
}
