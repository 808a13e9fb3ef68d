/** What people typed, made safe to store: the same words, without what a page or a database cannot carry. */

// Control characters except tab and line feed; also the two non-characters and lone surrogates' replacement is left alone.
// oxlint-disable-next-line no-control-regex -- these are the very characters to remove
const unwantedCharacters = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g
// Bidirectional overrides and embeddings can make a line read as something else; isolates (U+2066–2069) stay balanced by the page.
const directionOverrides = /[\u202A-\u202E]/g
const manyMarks = /(\p{M}{8})\p{M}+/gu

/** Several lines: NFC, LF line ends, no control characters, at most eight combining marks in a row, trimmed. */
export function cleanText(raw: string): string {
  return raw
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(unwantedCharacters, '')
    .replace(directionOverrides, '')
    .replace(manyMarks, '$1')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim()
}

/** One line: as cleanText, with every run of white space made one space. */
export function cleanLine(raw: string): string {
  return cleanText(raw).replace(/\s+/g, ' ')
}

/** Whether a person would see anything: letters, digits, punctuation or a symbol. */
export function hasVisibleText(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text)
}

/** Folded for search: lower case, without accents, œ as oe, ’ as '. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('’', "'")
}

/** UTF-16 units of one character with all its marks and joiners. */
const longestCharacter = 64
/** Made when it is first needed: making it takes longer than a page of excerpts. */
let segmenter: Intl.Segmenter | undefined

/** The beginning of a text, cut between words, never inside a character; "…" shows that there is more. */
export function excerptOf(text: string, most = 240): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  // Cut before the character that would be halved: an emoji or a letter with its marks stays whole; none is longer.
  segmenter ??= new Intl.Segmenter('fr')
  const pieces = segmenter.segment(line.slice(0, most + longestCharacter))
  const cut = line.slice(0, pieces.containing(most)?.index ?? most)
  const space = cut.lastIndexOf(' ')
  return `${(space > most * 0.6 ? cut.slice(0, space) : cut).replace(/[\s,;:.!?]+$/u, '')}…`
}

/** Letters, digits and hyphens for an address: « Bellevue, été » gives "bellevue-ete"; "" when nothing is left. */
export function slugOf(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
}
