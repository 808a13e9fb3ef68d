import { Fragment, type Node } from 'prosemirror-model'
import { mapBlocks, withoutThreads } from '../coediting/document/passages.js'
import { textMarkdown } from '../coediting/document/text-markdown.js'
import { textSchema } from '../coediting/document/text-schema.js'
import { nodeOfVersion, type VersionWords } from '../coediting/edits/version-words.js'

/** A version's text as Markdown. Mentions are names in it: the ids of this instance are nothing elsewhere. */
export function exportedText(version: Pick<VersionWords, 'doc' | 'body'>): string {
  return textMarkdown(mapBlocks(withoutThreads(nodeOfVersion(version)), withNames))
}

function withNames(block: Node): Node {
  const children: Node[] = []
  block.forEach((child) =>
    children.push(
      child.type === textSchema.nodes.mention ? textSchema.text(`@${String(child.attrs.label)}`, child.marks) : child,
    ),
  )
  return block.copy(Fragment.fromArray(children))
}
