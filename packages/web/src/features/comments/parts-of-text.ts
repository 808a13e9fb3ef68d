/** A part of a text: plain words, or an address. */
export interface TextPart {
  words: string
  isAddress: boolean
  /** Where it begins, in UTF-16 units. */
  at: number
}

const address = /https?:\/\/[^\s<>"«»“”\u00a0\u202f]+/gi
/** What ends a sentence, not an address. */
const ending = /[.,;:!?…'’*_~]+$/u
const brackets = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
] as const

/** A text in parts: what is an address on the web (http, https), and what stands between. */
export function partsOfText(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  const add = (words: string, isAddress: boolean) => {
    if (words) parts.push({ words, isAddress, at: end })
    end += words.length
  }
  for (const { 0: found, index } of text.matchAll(address)) {
    const words = withoutEnding(found)
    if (!URL.canParse(words)) continue
    add(text.slice(end, index), false)
    add(words, true)
  }
  add(text.slice(end), false)
  return parts
}

/** An address without what follows it: full stops, and brackets that were opened before it. */
function withoutEnding(found: string): string {
  let words = found
  for (let before = ''; before !== words;) {
    before = words
    words = words.replace(ending, '')
    for (const [open, close] of brackets) {
      if (words.endsWith(close) && countOf(words, close) > countOf(words, open)) words = words.slice(0, -1)
    }
  }
  return words
}

const countOf = (text: string, sign: string) => text.split(sign).length
