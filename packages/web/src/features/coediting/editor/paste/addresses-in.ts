import { linkAddress } from '../schema/link-address.js'

export interface FoundAddress {
  from: number
  to: number
  href: string
}

const shapes = /https?:\/\/[^\s<>«»“”"]+|www\.[^\s<>«»“”"]+\.[^\s<>«»“”"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu
const signs = ".,;:!?…’'*"

/** The addresses that stand in some words as people write them: « https://… », « www.… » and e-mail addresses. */
export function addressesIn(text: string): FoundAddress[] {
  return [...text.matchAll(shapes)].flatMap(({ 0: found, index }) => {
    const isInsideWord = index > 0 && /[\p{L}\p{N}@]/u.test(text.charAt(index - 1))
    const words = withoutEnd(found)
    const href = isInsideWord ? null : linkAddress(addressOf(words))
    return href === null ? [] : { from: index, to: index + words.length, href }
  })
}

function addressOf(words: string): string {
  if (/^https?:/i.test(words)) return words
  return /^www\./i.test(words) ? `https://${words}` : `mailto:${words}`
}

/** Without the signs of the sentence around it, and without a bracket that it does not open. */
function withoutEnd(found: string): string {
  const last = found.at(-1) ?? ''
  const isBracket = last === ')' && !found.includes('(')
  return signs.includes(last) || isBracket || last === ']' ? withoutEnd(found.slice(0, -1)) : found
}
