import { excerptOf } from '@leviers/shared/texts'

/** Characters: as much as is read at a glance, and the longest sentence that is shown whole. */
const glance = 320
const longest = 1_000

// What ends a sentence, with the marks that close around it; the end of a line ends one too.
const ends = /[.!?…]+(?:\s?[»”")\]])*(?=\s|$)|(?<![:,;])(?=\n)|$/g
const abbreviation = /(?:^|[\s(«’'])(?:MM?|Mmes?|Mlles?|Drs?|Stes?|cf|ex|env|art|av|bd|n|p|\p{Lu})\.$/u

/** The beginning of a text: whole sentences, as many as are read at a glance, and at least one. */
export function beginningOf(text: string): string {
  const words = text.trim()
  if (words.length <= glance) return words
  const places = [...words.matchAll(ends)]
    .map((end) => end.index + end[0].length)
    .filter((place) => place > 0 && isEnd(words, place))
  const place = places.findLast((one) => one <= glance) ?? places[0] ?? words.length
  return place <= longest ? words.slice(0, place).trim() : excerptOf(words, glance)
}

function isEnd(words: string, place: number): boolean {
  const goesOn = /^[ \u00A0\u202F]*\p{Ll}/u.test(words.slice(place, place + 10))
  return !goesOn && !abbreviation.test(words.slice(Math.max(0, place - 12), place))
}
