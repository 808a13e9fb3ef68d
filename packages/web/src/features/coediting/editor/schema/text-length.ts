import type { Node } from '@tiptap/pm/model'

/** How long a text is, in UTF-16 units, as plain text: one line for each block, « @Label » for a mention. */
export function textLength(text: Node): number {
  const leaf = (node: Node) => (node.type.name === 'mention' ? `@${node.attrs.label}` : '\n')
  return text.textBetween(0, text.content.size, '\n', leaf).length
}
