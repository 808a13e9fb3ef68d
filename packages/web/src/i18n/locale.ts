import type { Locale } from '@leviers/shared/roles'
import { i18n } from '@lingui/core'

const key = 'leviers-locale'
const catalogues = { FR: () => import('./locales/fr.po'), EN: () => import('./locales/en.po') }
const tags = { FR: 'fr', EN: 'en' } as const

/** The language that is shown now. */
export function shownLocale(): Locale {
  return i18n.locale === 'en' ? 'EN' : 'FR'
}

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
  const { messages } = await catalogues[locale]()
  i18n.loadAndActivate({ locale: tags[locale], messages })
  document.documentElement.lang = tags[locale]
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
