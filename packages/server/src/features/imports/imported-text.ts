import type { Node } from 'prosemirror-model'
import { nodeOfPlain } from '../coediting/document/node-of-plain.js'
import { blocksOf, joined } from '../coediting/document/passages.js'
import { textPlain } from '../coediting/document/text-plain.js'
import { nodeOfMarkdown, textMarkdown } from '../coediting/document/text-markdown.js'

/** What a lever's text says at a point of a file, as Leviers will have it. */
export interface ImportedText {
  markdown: string
  plain: string
  node: Node
}

export function importedPlain(body: string): ImportedText {
  return importedNode(nodeOfPlain(body))
}

export function importedMarkdown(text: string): ImportedText {
  return importedNode(nodeOfMarkdown(text))
}

function importedNode(node: Node): ImportedText {
  return { node, markdown: textMarkdown(node), plain: textPlain(node) }
}

/** Where words stand in a text, for a comment about them; undefined when they are not there. */
export function passageWith(
  { node }: ImportedText,
  words: string,
): { block: number; from: number; words: string } | undefined {
  const { text, starts } = joined(blocksOf(node))
  const at = text.indexOf(words)
  if (at === -1) return undefined
  const block = starts.findLastIndex((start) => start <= at)
  return { block, from: at - (starts[block] ?? 0), words }
}
