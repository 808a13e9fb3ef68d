import { Fragment, type Mark, type Node } from 'prosemirror-model'
import { textOfBlock } from './text-plain.js'
import { textSchema } from './text-schema.js'

/** Words that a thread is about: places in a text. */
export interface Passage {
  from: number
  to: number
  mark: Mark
}

/** Where some blocks begin in the text that they make together, parted by line feeds. */
export interface Joined {
  text: string
  starts: readonly number[]
}

/** Puts a passage of joined blocks on each block that it touches. */
export function place({ from, to, mark }: Passage, { text, starts }: Joined, blocks: readonly Passage[][]): void {
  for (const [index, start] of starts.entries()) {
    const length = (starts[index + 1] ?? text.length + 1) - 1 - start
    const [first, last] = [Math.max(0, from - start), Math.min(length, to - start)]
    if (first < last) blocks[index]?.push({ from: first, to: last, mark })
  }
}

/** Blocks as one text. */
export function joined(blocks: readonly Node[]): Joined {
  const texts = blocks.map(textOfBlock)
  let start = 0
  const starts = texts.map((text) => {
    const mine = start
    start += text.length + 1
    return mine
  })
  return { text: texts.join('\n'), starts }
}

/** The paragraphs and headings of a text, in order, however deep. */
export function blocksOf(doc: Node): Node[] {
  const blocks: Node[] = []
  doc.descendants((node) => {
    if (node.isTextblock) blocks.push(node)
    return !node.isTextblock
  })
  return blocks
}

/** The passages of a block that have threads; its own first place is `start`. */
export function passagesOf(block: Node, start: number): Passage[] {
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
export function withPassages(block: Node, passages: readonly Passage[]): Node {
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

/** A text with each paragraph and heading changed. */
export function mapBlocks(node: Node, change: (block: Node) => Node): Node {
  if (node.isTextblock) return change(node)
  const children: Node[] = []
  node.forEach((child) => children.push(mapBlocks(child, change)))
  return node.copy(Fragment.fromArray(children))
}

/** A text without its threads: what it says, and nothing of what is said about it. */
export function withoutThreads(doc: Node): Node {
  return mapBlocks(doc, (block) => withPassages(block, []))
}

/** The threads that are about words of a text. */
export function threadsOf(doc: Node): string[] {
  const threads = new Set<string>()
  doc.descendants((node) => node.marks.filter(isThread).forEach(({ attrs }) => threads.add(String(attrs.threadId))))
  return [...threads]
}
