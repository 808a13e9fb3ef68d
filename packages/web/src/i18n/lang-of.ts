import type { Locale } from '@leviers/shared/roles'
import { shownLocale } from './shown-locale.js'

/** The `lang` of words of a language; none when the page speaks it. */
export function langOf(locale: Locale): string | undefined {
  return locale === shownLocale() ? undefined : locale.toLowerCase()
}
