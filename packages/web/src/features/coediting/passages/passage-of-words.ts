import type { Node } from '@tiptap/pm/model'

/** Words of a text, as the server finds them again: see PassageInput in the API. */
export interface Passage {
  /** The place of the paragraph or heading that they begin in. */
  block: number
  from: number
  words: string
}

/** Stands for a mention where places are counted. */
export const mentionSign = '\ufffc'

/** Words chosen in the editor, from one place of its document to another. */
export function passageOfWords(doc: Node, { from, to }: { from: number; to: number }): Passage | null {
  let place = -1
  let passage: Passage | null = null
  doc.nodesBetween(0, doc.content.size, (node, position) => {
    if (!node.isTextblock) return true
    place += 1
    const start = position + 1
    const [first, last] = [Math.max(from, start), Math.min(to, start + node.content.size)]
    if (first > last || to <= position || from >= position + node.nodeSize) return false
    const words = wordsOf(node, first - start, last - start)
    if (passage) passage.words += `\n${words}`
    else passage = { block: place, from: wordsOf(node, 0, first - start).length, words }
    return false
  })
  return passage
}

function wordsOf(block: Node, from: number, to: number): string {
  return block.textBetween(from, to, '\n', (node) => (node.type.name === 'mention' ? mentionSign : '\n'))
}
