export interface Substitution {
  /** How many characters before the caret it replaces, the one just typed among them. */
  erased: number
  text: string
}

/**
 * What a sign becomes as it is typed, given the words of its block before it: typographic quotes, apostrophe, ellipsis and
 * dash. Null when it stays as it was typed, always so within an address. Spaces are plain ones: those that do not break are
 * added when the text is shown.
 */
export function typedSign(language: 'fr' | 'en', before: string, sign: string): Substitution | null {
  const word = before.split(/\s/).at(-1) ?? ''
  if (/:\/\/|@|^www\.|^[\w-]+(\.[\w-]+)+\//i.test(word)) return null
  if (sign === '"') return language === 'fr' ? guillemet(before) : quote(before)
  if (sign === '.') return /(^|[^.])\.\.$/.test(before) ? { erased: 3, text: '…' } : null
  // Feet and minutes keep their sign.
  if (sign === "'") return /\d$/.test(before) ? null : { erased: 1, text: '’' }
  if (language === 'en') return null
  if (sign === '-') return /(^|[^-])-$/.test(before) ? { erased: 2, text: '–' } : null
  // The space after « is there already.
  return sign === ' ' && before.endsWith('« ') ? { erased: 1, text: '' } : null
}

function guillemet(before: string): Substitution | null {
  if (before.lastIndexOf('«') > before.lastIndexOf('»')) {
    return { erased: 1, text: before.endsWith(' ') ? '»' : ' »' }
  }
  return isOpening(before) ? { erased: 1, text: '« ' } : null
}

function quote(before: string): Substitution | null {
  if (isOpening(before)) return { erased: 1, text: '“' }
  return before.lastIndexOf('“') > before.lastIndexOf('”') ? { erased: 1, text: '”' } : null
}

function isOpening(before: string): boolean {
  return /(^|[\s([{–—’'/-])$/.test(before)
}
