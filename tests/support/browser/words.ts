import { readFileSync } from 'node:fs'

export type Language = 'fr' | 'en'

const catalogues = [
  'locales/en.po',
  'home/en.po',
  'later/en.po',
  'help/en.po',
  'legal/en.po',
  'locales-dialogs/en.po',
].map((name) => new URL(`../../../packages/web/src/i18n/${name}`, import.meta.url))

/** The words of the pages in a language, from the French ones: read from the catalogues that the pages use. */
export function wordsIn(language: Language): (french: string) => string {
  if (language === 'fr') return (french) => french
  const english = englishWords(catalogues.map((catalogue) => readFileSync(catalogue, 'utf8')).join('\n'))
  return (french) => {
    const words = english.get(french)
    if (!words) throw new Error(`« ${french} » has no English in ${catalogues.map(({ pathname }) => pathname).join()}`)
    return words
  }
}

function englishWords(po: string): Map<string, string> {
  const entries = po.matchAll(/^msgid ((?:".*"\n)+)msgstr ((?:".*"\n?)+)/gm)
  return new Map([...entries].map(([, french = '', english = '']) => [unquoted(french), unquoted(english)]))
}

function unquoted(lines: string): string {
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as string)
    .join('')
}
