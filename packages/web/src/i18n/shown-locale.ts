import type { Locale } from '@leviers/shared/roles'
import { i18n } from '@lingui/core'

/** The language that is shown now. */
export function shownLocale(): Locale {
  return i18n.locale === 'en' ? 'EN' : 'FR'
}
