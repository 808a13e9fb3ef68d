import { safeAddress, textField } from '@leviers/shared/text-schema'
import { updateYFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import { Node } from 'prosemirror-model'
import type { Doc } from 'yjs'
import { isStorable } from './storable.js'
import { textSchema } from './text-schema.js'
import { hasHole } from './text-state.js'

interface NodeJson {
  type?: unknown
  attrs?: Record<string, unknown>
  marks?: { type?: unknown; attrs?: Record<string, unknown> }[]
  content?: NodeJson[]
}

/** Nodes inside each other: nobody writes so, and what is read of a text, and kept of it, is made level by level. */
const maxLevels = 200

/**
 * What a document says, in the closed schema. Null when something stands in it that the schema does not know or that no
 * database keeps, or when something that it builds on is missing: then nothing of it may be shown. Links that lead elsewhere than people may follow
 * are left out, their words stay.
 */
export function nodeOfDocument(doc: Doc): Node | null {
  if (hasHole(doc)) return null
  try {
    const json: NodeJson = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(textField))
    const content = json.content?.length ? json.content : [{ type: 'paragraph' }]
    const node = Node.fromJSON(textSchema, withoutUnsafeLinks({ ...json, content }))
    node.check()
    return levelsOf(node) <= maxLevels && isStorable(node.toJSON()) ? node : null
  } catch {
    return null
  }
}

function levelsOf(node: Node): number {
  return node.children.reduce((most, child) => Math.max(most, levelsOf(child) + 1), 0)
}

/** Replaces whatever a document says by what a node says. */
export function rewriteNode(doc: Doc, node: Node): void {
  const fragment = doc.getXmlFragment(textField)
  doc.transact(() => {
    fragment.delete(0, fragment.length)
    updateYFragment(doc, fragment, node, { mapping: new Map(), isOMark: new Map() })
  })
}

function withoutUnsafeLinks(json: NodeJson): NodeJson {
  const { content, marks, ...rest } = json
  return {
    ...rest,
    ...(marks ? { marks: marks.filter((mark) => mark.type !== 'link' || isSafe(mark.attrs?.href)) } : {}),
    ...(content ? { content: content.map(withoutUnsafeLinks) } : {}),
  }
}

function isSafe(href: unknown): boolean {
  return typeof href === 'string' && safeAddress(href) !== null
}
