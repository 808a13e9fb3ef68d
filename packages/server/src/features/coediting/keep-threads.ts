import { diffIndices } from 'node-diff3'
import { Fragment, type Mark, type Node } from 'prosemirror-model'
import { textSchema } from './text-schema.js'
import { textOfBlock } from './text-plain.js'

/** Words that a thread is about: places in a text. */
interface Passage {
  from: number
  to: number
  mark: Mark
}

/** Where some blocks begin in the text that they make together, parted by line feeds. */
interface Joined {
  text: string
  starts: readonly number[]
}

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
    for (const passage of passages) {
      const moved = movedPassage(passage, before.text, after.text)
      if (moved) place(moved, after, kept.slice(...fresh))
    }
  }
  let next = 0
  return mapBlocks(to, (block) => withPassages(block, kept[next++] ?? []))
}

type Range = [from: number, to: number]

/** Runs of blocks that belong together: the same on both sides, or changed together. */
function alignedRegions(olds: readonly Node[], news: readonly Node[]): { old: Range; fresh: Range }[] {
  const regions: { old: Range; fresh: Range }[] = []
  let [oldEnd, newEnd] = [0, 0]
  const sameUntil = (end: number) => {
    for (; oldEnd < end; oldEnd += 1, newEnd += 1) {
      regions.push({ old: [oldEnd, oldEnd + 1], fresh: [newEnd, newEnd + 1] })
    }
  }
  for (const { buffer1, buffer2 } of diffIndices(olds.map(textOfBlock), news.map(textOfBlock))) {
    sameUntil(buffer1[0])
    regions.push({ old: [buffer1[0], buffer1[0] + buffer1[1]], fresh: [buffer2[0], buffer2[0] + buffer2[1]] })
    ;[oldEnd, newEnd] = [buffer1[0] + buffer1[1], buffer2[0] + buffer2[1]]
  }
  sameUntil(olds.length)
  return regions
}

/** Where a passage is in the changed text: what is left of it before and after what changed. Null when nothing is. */
function movedPassage({ from, to, mark }: Passage, before: string, after: string): Passage | null {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const shift = after.length - before.length
  const changedEnd = before.length - tail
  const start = from < head ? from : Math.max(from, changedEnd) + shift
  const end = to > changedEnd ? to + shift : Math.min(to, head)
  return start < end ? { from: start, to: end, mark } : null
}

/** Puts a passage of joined blocks on each block that it touches. */
function place({ from, to, mark }: Passage, { text, starts }: Joined, blocks: readonly Passage[][]): void {
  for (const [index, start] of starts.entries()) {
    const length = (starts[index + 1] ?? text.length + 1) - 1 - start
    const [first, last] = [Math.max(0, from - start), Math.min(length, to - start)]
    if (first < last) blocks[index]?.push({ from: first, to: last, mark })
  }
}

function joined(blocks: readonly Node[]): Joined {
  const texts = blocks.map(textOfBlock)
  let start = 0
  const starts = texts.map((text) => {
    const mine = start
    start += text.length + 1
    return mine
  })
  return { text: texts.join('\n'), starts }
}

function blocksOf(doc: Node): Node[] {
  const blocks: Node[] = []
  doc.descendants((node) => {
    if (node.isTextblock) blocks.push(node)
    return !node.isTextblock
  })
  return blocks
}

function passagesOf(block: Node, start: number): Passage[] {
  const passages: Passage[] = []
  let at = start
  block.forEach((child) => {
    const length = child.isText ? child.nodeSize : 1
    for (const mark of child.marks) if (isThread(mark)) passages.push({ from: at, to: at + length, mark })
    at += length
  })
  return passages
}

/** A block whose words bear the threads of its passages, and no others. */
function withPassages(block: Node, passages: readonly Passage[]): Node {
  const pieces: Node[] = []
  let at = 0
  block.forEach((child) => {
    const length = child.isText ? child.nodeSize : 1
    const end = at + length
    const inside = passages.flatMap(({ from, to }) => [from, to]).filter((place) => place > at && place < end)
    const cuts = [...new Set([at, ...inside, end])].toSorted((one, other) => one - other)
    for (const [index, from] of cuts.slice(0, -1).entries()) {
      const to = cuts[index + 1] ?? end
      const piece = child.isText ? child.cut(from - at, to - at) : child
      pieces.push(piece.mark(marksOf(child, passages, { from, to })))
    }
    at = end
  })
  return block.copy(Fragment.fromArray(pieces))
}

function marksOf(child: Node, passages: readonly Passage[], { from, to }: { from: number; to: number }) {
  const form = child.marks.filter((mark) => !isThread(mark))
  const about = passages.filter((passage) => passage.from <= from && passage.to >= to)
  return about.reduce<readonly Mark[]>((marks, { mark }) => mark.addToSet(marks), form)
}

function isThread({ type }: Mark): boolean {
  return type === textSchema.marks.comment
}

function mapBlocks(node: Node, change: (block: Node) => Node): Node {
  if (node.isTextblock) return change(node)
  const children: Node[] = []
  node.forEach((child) => children.push(mapBlocks(child, change)))
  return node.copy(Fragment.fromArray(children))
}
