import { limits } from '@leviers/shared/limits'
import type { Node } from 'prosemirror-model'
import { nodeOfDocument } from './document-node.js'
import { textHtml, type TextHtml } from './text-html.js'
import { textPlain } from './text-plain.js'
import { encodeStateAsUpdate, type Doc } from 'yjs'
import { docOrNull } from './text-state.js'
import { writtenBy } from './written-by.js'
import type { TextReading } from './told-changes.js'

/** A text as everybody reads it, up to a change. */
export interface Projection extends TextHtml {
  number: number
  node: Node
  plain: string
  /** How many characters each client wrote. */
  writtenBy: ReadonlyMap<number, number>
  /** Nothing may be added until something is taken away. */
  isFull: boolean
}

/** What a text says; null when that cannot be shown. */
export function projectionOf(text: TextReading): Projection | null {
  const { snapshot, snapshotNumber, rows, head } = text
  const after = rows.filter(({ number }) => number > snapshotNumber)
  const doc = docOrNull({ snapshot, rows: after })
  if (!doc) return null
  const bytes = after.reduce((sum, { update }) => sum + update.length, snapshot.length)
  return projectionOfDocument(doc, { number: head, bytes })
}

/** The same for a document that is read already. */
export function projectionOfDocument(
  doc: Doc,
  { number, bytes }: { number: number; bytes: number },
): Projection | null {
  const node = nodeOfDocument(doc)
  if (!node) return null
  const isFull = lengthOf(node) > limits.text.body + limits.coediting.overlap || isTooLarge(doc, bytes)
  return { number, node, plain: textPlain(node), writtenBy: writtenBy(doc), isFull, ...textHtml(node) }
}

/** What was erased since the state was last written anew does not count: then nobody could go on after shortening a text. */
function isTooLarge(doc: Doc, bytes: number): boolean {
  const { stateBytes } = limits.coediting
  return bytes > stateBytes && encodeStateAsUpdate(doc).length > stateBytes
}

/** How many characters people count in a text. */
export function lengthOf(node: Node): number {
  return node.textBetween(0, node.content.size, '\n', '\n').length
}
