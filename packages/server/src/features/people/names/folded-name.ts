import { foldText } from '@leviers/shared/texts'

/** The words of a name, lower case and without accents, each after a space: found by the beginning of any of them. */
export function foldedName(name: string): string {
  return wordsOf(name)
    .map((word) => ` ${word}`)
    .join('')
}

/** What folded names are like that have a word beginning with each word of a search. Only letters and digits are left. */
export function patternsOf(search: string): string[] {
  return wordsOf(search).map((word) => `% ${word}%`)
}

function wordsOf(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
