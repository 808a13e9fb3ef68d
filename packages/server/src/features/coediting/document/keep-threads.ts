import type { Node } from 'prosemirror-model'
import { makeComparer, rangesWithin, type ChangedRange } from '../merging/comparer.js'
import { blocksOf, joined, mapBlocks, passagesOf, place, withPassages, type Passage } from './passages.js'
import { textOfBlock } from './text-plain.js'

/**
 * A text with the threads about passages that another one has: where the words around them are still the same, they stay
 * on their words. In simple mode, and in older versions, there is no sign for them.
 */
export function keepThreads(from: Node, to: Node): Node {
  const [olds, news] = [blocksOf(from), blocksOf(to)]
  const kept = news.map((): Passage[] => [])
  for (const { old, fresh } of alignedRegions(olds, news)) {
    const [before, after] = [joined(olds.slice(...old)), joined(news.slice(...fresh))]
    const passages = olds.slice(...old).flatMap((block, place) => passagesOf(block, before.starts[place] ?? 0))
    if (passages.length === 0) continue
    const change = changeOf(before.text, after.text)
    for (const passage of passages) {
      const moved = movedPassage(passage, change)
      if (moved) place(moved, after, kept.slice(...fresh))
    }
  }
  let next = 0
  return mapBlocks(to, (block) => withPassages(block, kept[next++] ?? []))
}

/** Runs of blocks that belong together: the same on both sides, or changed together. */
function alignedRegions(olds: readonly Node[], news: readonly Node[]): ChangedRange[] {
  const regions: ChangedRange[] = []
  let [oldEnd, newEnd] = [0, 0]
  const sameUntil = (end: number) => {
    for (; oldEnd < end; oldEnd += 1, newEnd += 1) {
      regions.push({ old: [oldEnd, oldEnd + 1], fresh: [newEnd, newEnd + 1] })
    }
  }
  for (const range of rangesWithin(makeComparer(), olds.map(textOfBlock), news.map(textOfBlock))) {
    sameUntil(range.old[0])
    regions.push(range)
    ;[oldEnd, newEnd] = [range.old[1], range.fresh[1]]
  }
  sameUntil(olds.length)
  return regions
}

/** What changed in a text: how long it is the same at the beginning, where the change ended, and how much longer it made it. */
interface TextChange {
  head: number
  changedEnd: number
  shift: number
}

function changeOf(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  if (isInside(before, head) || isInside(after, head)) head -= 1
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  if (isInside(before, before.length - tail) || isInside(after, after.length - tail)) tail -= 1
  return { head, changedEnd: before.length - tail, shift: after.length - before.length }
}

/** Whether a place is between the halves of one character. */
function isInside(text: string, place: number): boolean {
  return place > 0 && (text.codePointAt(place - 1) ?? 0) > 0xffff
}

/** Where a passage is in the changed text: what is left of it before and after what changed. Null when nothing is. */
function movedPassage({ from, to, mark }: Passage, { head, changedEnd, shift }: TextChange): Passage | null {
  const start = from < head ? from : Math.max(from, changedEnd) + shift
  const end = to > changedEnd ? to + shift : Math.min(to, head)
  return start < end ? { from: start, to: end, mark } : null
}
