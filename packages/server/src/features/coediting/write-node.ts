import { likeness, pairInOrder, wordsOf } from '@leviers/shared/pair-in-order'
import { textField } from '@leviers/shared/text-schema'
import { updateYFragment } from '@tiptap/y-tiptap'
import { diffIndices } from 'node-diff3'
import type { Node } from 'prosemirror-model'
import { XmlElement, XmlText, type Doc, type XmlFragment } from 'yjs'

/** So many blocks gone times blocks new, and they are not compared one by one any more. */
const mostPairs = 250_000

/**
 * Changes a document from what it says into what a node says, with as little change as it takes: paragraphs that stay are
 * not touched, of those that change only the words that do. So what others write in them meanwhile stays in its place, and
 * is still theirs.
 */
export function writeNode(doc: Doc, before: Node, after: Node): void {
  doc.transact(() => writeChildren(doc, doc.getXmlFragment(textField), { before, after }))
}

interface Change {
  before: Node
  after: Node
}

function writeChildren(doc: Doc, parent: XmlFragment, { before, after }: Change): void {
  const [present, wanted] = [childrenOf(before), childrenOf(after)]
  const same = sameAround(present, wanted)
  const gone = present.slice(same.first, present.length - same.last)
  const fresh = wanted.slice(same.first, wanted.length - same.last)
  if (parent.length !== present.length || gone.length * fresh.length > mostPairs) return rewrite(doc, parent, after)
  let place = same.first
  for (const [old, young] of pairInOrder(gone, fresh, alike())) {
    if (!young) parent.delete(place, 1)
    else {
      if (!old) insert(doc, { parent, place, node: young })
      else if (!old.eq(young)) writeChild(doc, parent.get(place), { before: old, after: young })
      place += 1
    }
  }
}

function writeChild(doc: Doc, element: unknown, change: Change): void {
  if (!(element instanceof XmlElement)) throw new Error('a block is no element')
  if (change.after.isTextblock) {
    writeWords(element, change)
    // The words are there: this gives them their form.
    rewrite(doc, element, change.after)
    return
  }
  for (const [name, value] of Object.entries(change.after.attrs)) {
    if (change.before.attrs[name] !== value) element.setAttribute(name, value)
  }
  writeChildren(doc, element, change)
}

/** Word by word, where a block is nothing but words. */
function writeWords(element: XmlElement, { before, after }: Change): void {
  const text: unknown = element.length === 1 ? element.get(0) : null
  if (!(text instanceof XmlText) || text.length !== before.textContent.length || !isOnlyWords(after)) return
  const [old, young] = [piecesOf(before.textContent), piecesOf(after.textContent)]
  for (const { buffer1, buffer2Content } of diffIndices(old, young).toReversed()) {
    const [from, count] = buffer1
    const place = old.slice(0, from).join('').length
    text.delete(place, old.slice(from, from + count).join('').length)
    text.insert(place, buffer2Content.join(''))
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

/** How many blocks at the beginning and at the end are the same. */
function sameAround(present: readonly Node[], wanted: readonly Node[]): { first: number; last: number } {
  const most = Math.min(present.length, wanted.length)
  const isSame = (place: number) => present.at(place)?.eq(wanted.at(place) as Node) ?? false
  let [first, last] = [0, 0]
  while (first < most && isSame(first)) first += 1
  while (first + last < most && isSame(-1 - last)) last += 1
  return { first, last }
}

/** Blocks of another kind are never the same one. */
function alike(): (old: Node, young: Node) => number {
  const known = new Map<Node, string[]>()
  const words = (node: Node) => {
    const found = known.get(node) ?? wordsOf(node.textBetween(0, node.content.size, ' '))
    known.set(node, found)
    return found
  }
  return (old, young) => {
    if (old.type !== young.type) return 0
    return old.eq(young) ? 1 : likeness(words(old), words(young))
  }
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
