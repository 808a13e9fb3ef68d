import type { Locale } from '@leviers/shared/roles'
import { i18n, type Messages } from '@lingui/core'
import { shownLocale } from './shown-locale.js'

export { shownLocale } from './shown-locale.js'

const key = 'leviers-locale'

/** Words in every language, each loaded when it is shown. */
export type Catalogue = Record<Locale, () => Promise<{ messages: Messages }>>

/** Those that are loaded so far: of what everybody sees at first, then of pages that few open. */
const catalogues: Catalogue[] = [{ FR: () => import('./locales/fr.po'), EN: () => import('./locales/en.po') }]
const tags = { FR: 'fr', EN: 'en' } as const

/** The language to begin with: what was chosen on this device, else the first that the browser asks for and we speak. */
export function preferredLocale(): Locale {
  for (const language of [readKept(), ...navigator.languages]) {
    const tag = language?.slice(0, 2).toLowerCase()
    if (tag === 'fr') return 'FR'
    if (tag === 'en') return 'EN'
  }
  return 'FR'
}

/** Shows everything in a language, once its words are loaded. */
export async function showLocale(locale: Locale): Promise<void> {
  const loaded = await Promise.all(catalogues.map((catalogue) => catalogue[locale]()))
  // A page with words of its own was opened meanwhile.
  if (loaded.length < catalogues.length) return showLocale(locale)
  i18n.loadAndActivate({ locale: tags[locale], messages: Object.assign({}, ...loaded.map(({ messages }) => messages)) })
  document.documentElement.lang = tags[locale]
}

/** Loads the words of a page before it is shown; from then on they go along with every language. */
export async function loadWords(catalogue: Catalogue): Promise<void> {
  catalogues.push(catalogue)
  const locale = shownLocale()
  const { messages } = await catalogue[locale]()
  i18n.load(tags[locale], messages)
}

/** As showLocale, and remembered on this device. */
export async function chooseLocale(locale: Locale): Promise<void> {
  try {
    localStorage.setItem(key, tags[locale])
  } catch {
    // A device that keeps nothing forgets the choice at the next visit; it holds until then.
  }
  await showLocale(locale)
}

function readKept(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
