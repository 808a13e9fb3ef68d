import { limits } from '@leviers/shared/limits'
import type { Node } from 'prosemirror-model'
import { nodeOfDocument } from '../document/document-node.js'
import { mentionNames, withNames } from '../document/mention-names.js'
import type { Sql } from '../../../sql.js'
import { textHtml, type TextHtml } from '../document/text-html.js'
import { textPlain } from '../document/text-plain.js'
import * as Y from 'yjs'
import { docOrNull } from '../document/text-state.js'
import { writtenBy, type WrittenRun } from '../document/written-by.js'
import type { TextReading } from '../log/text-delta.js'

/** A text as everybody reads it, up to a change. */
export interface Projection extends TextHtml {
  number: number
  node: Node
  plain: string
  /** Which client wrote its characters. */
  writtenBy: readonly WrittenRun[]
  /** Nothing may be added until something is taken away. */
  isFull: boolean
  /** Not because of its words. */
  isHeavy: boolean
}

/** What a text says, with the true names of those whom it mentions; null when that cannot be shown. */
export async function projectionOf(sql: Sql, text: TextReading): Promise<Projection | null> {
  const { snapshot, snapshotNumber, rows, head } = text
  const after = rows.filter(({ number }) => number > snapshotNumber)
  const doc = docOrNull({ snapshot, rows: after })
  if (!doc) return null
  const bytes = after.reduce((sum, { update }) => sum + update.length, snapshot.length)
  return projectionOfDocument(sql, doc, { number: head, bytes })
}

/** The same for a document that is read already. */
export async function projectionOfDocument(
  sql: Sql,
  doc: Y.Doc,
  { number, bytes }: { number: number; bytes: number },
): Promise<Projection | null> {
  const written = nodeOfDocument(doc)
  if (!written) return null
  const node = withNames(written, await mentionNames(sql, written))
  const { body } = limits.text
  const { overlap, stateBytes } = limits.coediting
  const isLong = lengthOf(node) > body + overlap
  // Much of it may be gone as soon as the state is written anew.
  const isHeavy = !isLong && bytes > stateBytes && Y.encodeStateAsUpdate(doc).length > stateBytes
  const fullness = { isFull: isLong || isHeavy, isHeavy }
  return { number, node, plain: textPlain(node), writtenBy: writtenBy(doc), ...fullness, ...textHtml(node) }
}

/** How many characters people count in a text. */
export function lengthOf(node: Node): number {
  return node.textBetween(0, node.content.size, '\n', '\n').length
}
