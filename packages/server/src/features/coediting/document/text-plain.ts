import type { Node } from 'prosemirror-model'

/** What a paragraph or heading says: one character for each place of a text node, a line feed for a break, a mention is one place. */
export function textOfBlock(block: Node): string {
  let text = ''
  block.forEach((child) => {
    if (child.isText) text += child.text ?? ''
    else text += child.type.name === 'hardBreak' ? '\n' : mentionSign
  })
  return text
}

/** Stands for a mention where places are counted. */
export const mentionSign = '\ufffc'

/** A text without its form, for search, excerpts and imports: blank lines part its blocks, lists keep their signs. */
export function textPlain(doc: Node): string {
  return blocksOf(doc).join('\n\n')
}

function blocksOf(parent: Node): string[] {
  const blocks: string[] = []
  parent.forEach((node) => {
    if (node.isTextblock) blocks.push(wordsOf(node))
    else if (node.type.name === 'blockquote') blocks.push(blocksOf(node).join('\n\n'))
    else blocks.push(listOf(node))
  })
  return blocks
}

function listOf(list: Node): string {
  const first = list.type.name === 'orderedList' ? Number(list.attrs.start) : null
  const items: string[] = []
  list.forEach((item, _offset, place) => {
    const sign = first === null ? '– ' : `${first + place}. `
    items.push(`${sign}${blocksOf(item).join('\n').replaceAll('\n', '\n  ')}`)
  })
  return items.join('\n')
}

function wordsOf(block: Node): string {
  let words = ''
  block.forEach((child) => {
    if (child.isText) words += child.text ?? ''
    else words += child.type.name === 'hardBreak' ? '\n' : `@${String(child.attrs.label)}`
  })
  return words
}
