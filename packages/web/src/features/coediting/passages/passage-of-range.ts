import { mentionSign, type Passage } from './passage-of-words.js'

/** Words chosen on a page that is read: null when they are not in the text, or nothing is chosen. */
export function passageOfRange(root: Element, range: Range): Passage | null {
  if (range.collapsed || !root.contains(range.commonAncestorContainer)) return null
  let passage: Passage | null = null
  for (const block of root.querySelectorAll('[data-block]')) {
    if (!range.intersectsNode(block)) continue
    const inside = clipped(range, block)
    const words = wordsOf(inside.cloneContents())
    if (passage) passage.words += `\n${words}`
    else if (words !== '') {
      const before = document.createRange()
      before.setStart(block, 0)
      before.setEnd(inside.startContainer, inside.startOffset)
      const place = Number(block.getAttribute('data-block'))
      passage = { block: place, from: wordsOf(before.cloneContents()).length, words }
    }
  }
  return passage && trimmed(passage)
}

/** The part of a range that is in a block. */
function clipped(range: Range, block: Element): Range {
  const inside = document.createRange()
  inside.selectNodeContents(block)
  if (range.compareBoundaryPoints(Range.START_TO_START, inside) > 0) {
    inside.setStart(range.startContainer, range.startOffset)
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, inside) < 0) inside.setEnd(range.endContainer, range.endOffset)
  return inside
}

/** What nodes say, a break and a mention as one place each. */
function wordsOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? ''
  if (node instanceof Element && node.tagName === 'BR') return '\n'
  if (node instanceof Element && node.classList.contains('mention')) return mentionSign
  return [...node.childNodes].map(wordsOf).join('')
}

/** Without the space around it that one chooses by mistake. */
function trimmed({ block, from, words }: Passage): Passage | null {
  const start = words.length - words.trimStart().length
  // White space that crosses into the next paragraph would move the beginning to another block.
  if (words.slice(0, start).includes('\n')) return { block, from, words: words.trimEnd() }
  const bare = words.trim()
  return bare === '' ? null : { block, from: from + start, words: bare }
}
