import type MarkdownIt from 'markdown-it'
import type { MarkdownSerializerState } from 'prosemirror-markdown'
import type { Node } from 'prosemirror-model'

/** What a line would begin with as Markdown: its sign is in the first group that is there. */
const signs = [/^\s*(#)#{0,5}(?=\s|$)/d, /^\s*([-+])(?=\s|$)/d, /^\s*(>)/d, /^\s*\d+([.)])(?=\s|$)/d]

/**
 * Some words of a block with a backslash before each sign that would not be read as a word: wherever it stands, and at the
 * beginning of a line also what would make a title or a list. A space there would be left out: it has one, too.
 */
export function escapedWords(state: MarkdownSerializerState, parent: Node, place: number): string {
  const words = parent.child(place).text ?? ''
  const before = lineBefore(parent, place)
  const line = before + words
  const sign = signs.map((one) => one.exec(line)?.indices?.[1]?.[0]).find((found) => found !== undefined)
  const at = (sign ?? -1) - before.length
  const escaped = at < 0 ? escapedInside(state, words) : aroundSign(state, words, at)
  return before === '' && /^\s/.test(words) && words.trim() !== '' ? `\\${escaped}` : escaped
}

/** What a line break is written as: nothing else on its line would end the paragraph there. */
export function lineBreakText(parent: Node, place: number): string {
  return lineBefore(parent, place).trim() === '' ? '\\\n' : '\n'
}

/** Reads a space that was written with a backslash. */
export const escapedSpace: Parameters<MarkdownIt['inline']['ruler']['push']>[1] = (state, silent) => {
  const space = state.src[state.pos + 1] ?? ''
  if (state.src[state.pos] !== '\\' || !/[^\S\n]/.test(space)) return false
  if (!silent) state.push('text', '', 0).content = space
  state.pos += 2
  return true
}

function aroundSign(state: MarkdownSerializerState, words: string, at: number): string {
  return `${escapedInside(state, words.slice(0, at))}\\${words[at]}${escapedInside(state, words.slice(at + 1))}`
}

function escapedInside(state: MarkdownSerializerState, words: string): string {
  return state.esc(words).replace(/<(?=[a-z])/gi, '\\<')
}

/** What stands before a child of a block on the same line. */
function lineBefore(parent: Node, place: number): string {
  let line = ''
  for (let at = place - 1; at >= 0 && parent.child(at).type.name !== 'hardBreak'; at -= 1) {
    const { text = '\ufffc' } = parent.child(at)
    line = text + line
  }
  return line
}
