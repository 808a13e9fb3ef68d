import { likeness, pairInOrder, unpaired, wordsOf } from '@leviers/shared/pair-in-order'
import { textField } from '@leviers/shared/text-schema'
import { updateYFragment } from '@tiptap/y-tiptap'
import type { Node } from 'prosemirror-model'
import { XmlElement, XmlText, type Doc, type XmlFragment } from 'yjs'
import { changedMiddle, makeComparer, rangesWithin, type ChangedRange, type Comparer } from '../merging/comparer.js'

/** So many blocks that differ, and all between the first and the last of them is written anew. */
const maxBlocks = 1_000

/** So many words looked for in other blocks, and blocks are not compared one by one any more. */
const maxLookups = 1_000_000

/**
 * Changes a document from what it says into what a node says, with as little change as it takes: paragraphs that stay are
 * not touched, of those that change only the words that do. So what others write in them meanwhile stays in its place, and
 * is still theirs.
 */
export function writeNode(doc: Doc, before: Node, after: Node): void {
  const writing = { doc, compare: makeComparer(), lookups: { left: maxLookups } }
  doc.transact(() => writeChildren(writing, doc.getXmlFragment(textField), { before, after }))
}

interface Writing {
  doc: Doc
  compare: Comparer
  lookups: { left: number }
}

interface Change {
  before: Node
  after: Node
}

function writeChildren(writing: Writing, parent: XmlFragment, { before, after }: Change): void {
  const [present, wanted] = [childrenOf(before), childrenOf(after)]
  if (parent.length !== present.length) return rewrite(writing.doc, parent, after)
  const [old, fresh] = [present.map(signOf), wanted.map(signOf)]
  const ranges = rangesWithin(writing.compare, old, fresh)
  if (ranges.reduce((sum, range) => sum + lengthOf(range), 0) > maxBlocks) {
    const [first, end] = changedMiddle(old, fresh).old
    parent.delete(first, end - first)
    return rewrite(writing.doc, parent, after)
  }
  for (const { old, fresh } of ranges) {
    // What comes before is new already.
    writeRange(writing, parent, { place: fresh[0], gone: present.slice(...old), fresh: wanted.slice(...fresh) })
  }
}

function lengthOf({ old, fresh }: ChangedRange): number {
  return old[1] - old[0] + fresh[1] - fresh[0]
}

interface RangeChange {
  place: number
  gone: readonly Node[]
  fresh: readonly Node[]
}

function writeRange(writing: Writing, parent: XmlFragment, { place, gone, fresh }: RangeChange): void {
  let at = place
  for (const [old, young] of pairsOf(gone, fresh, writing.lookups)) {
    if (!young) parent.delete(at, 1)
    else {
      if (old) writeChild(writing, parent.get(at), { before: old, after: young })
      else insert(writing.doc, { parent, place: at, node: young })
      at += 1
    }
  }
}

/** What became what; where finding that takes too long, everything is gone, and everything is new. */
function pairsOf(gone: readonly Node[], fresh: readonly Node[], lookups: Writing['lookups']) {
  const alike = makeLikeness()
  const wordsIn = (nodes: readonly Node[]) => nodes.reduce((sum, node) => sum + alike.wordsOf(node).length + 1, 0)
  const cost = wordsIn(gone) * fresh.length + wordsIn(fresh) * gone.length
  if (cost <= lookups.left) {
    lookups.left -= cost
    return pairInOrder(gone, fresh, alike.likenessOf)
  }
  return unpaired(gone, fresh)
}

function writeChild(writing: Writing, element: unknown, change: Change): void {
  if (!(element instanceof XmlElement)) throw new Error('a block is no element')
  if (change.after.isTextblock) {
    writeWords(writing, element, change)
    // The words are there: this gives them their form.
    rewrite(writing.doc, element, change.after)
    return
  }
  for (const [name, value] of Object.entries(change.after.attrs)) {
    if (change.before.attrs[name] !== value) element.setAttribute(name, value)
  }
  writeChildren(writing, element, change)
}

/** Word by word, where a block is nothing but words. */
function writeWords({ compare }: Writing, element: XmlElement, { before, after }: Change): void {
  const text: unknown = element.length === 1 ? element.get(0) : null
  if (!(text instanceof XmlText) || text.length !== before.textContent.length || !isOnlyWords(after)) return
  const [old, young] = [piecesOf(before.textContent), piecesOf(after.textContent)]
  const places = [0]
  for (const piece of old) places.push((places.at(-1) ?? 0) + piece.length)
  for (const range of rangesWithin(compare, old, young).toReversed()) {
    const [from = 0, to = 0] = range.old.map((place) => places[place])
    text.delete(from, to - from)
    text.insert(from, young.slice(...range.fresh).join(''))
  }
}

function insert(doc: Doc, { parent, place, node }: { parent: XmlFragment; place: number; node: Node }): void {
  const element = new XmlElement(node.type.name)
  parent.insert(place, [element])
  rewrite(doc, element, node)
}

function rewrite(doc: Doc, fragment: XmlFragment, node: Node): void {
  updateYFragment(doc, fragment, node, { mapping: new Map(), isOMark: new Map() })
}

/** Blocks of another kind are never the same one. */
function makeLikeness() {
  const known = new Map<Node, string[]>()
  const words = (node: Node) => {
    const found = known.get(node) ?? wordsOf(node.textBetween(0, node.content.size, ' '))
    known.set(node, found)
    return found
  }
  return {
    wordsOf: words,
    likenessOf: (old: Node, young: Node) => (old.type === young.type ? likeness(words(old), words(young)) : 0),
  }
}

/** The same for blocks that say the same in the same form. */
function signOf(block: Node): string {
  return JSON.stringify(block.toJSON())
}

function isOnlyWords(block: Node): boolean {
  return childrenOf(block).every((child) => child.isText)
}

function piecesOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = []
  node.forEach((child) => children.push(child))
  return children
}
