import { useLingui } from '@lingui/react'
import { chooseLocale, shownLocale } from '../i18n/locale.js'

/** Shows the other language, in its own words. */
export function LanguageSwitch() {
  useLingui()
  const other = shownLocale() === 'FR' ? 'EN' : 'FR'
  return (
    <button type="button" className="button quiet" lang={other.toLowerCase()} onClick={() => void chooseLocale(other)}>
      {other === 'EN' ? 'English' : 'Français'}
    </button>
  )
}
