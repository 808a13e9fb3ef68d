import { useLingui } from '@lingui/react'
import { chooseLocale } from '../i18n/locale.js'
import { shownLocale } from '../i18n/shown-locale.js'
import { useSamePress } from './use-same-press.js'

/** Shows the other language, in its own words. */
export function LanguageSwitch() {
  useLingui()
  const isSamePress = useSamePress()
  const other = shownLocale() === 'FR' ? 'EN' : 'FR'
  return (
    <button
      type="button"
      className="button quiet"
      lang={other.toLowerCase()}
      onClick={(press) => isSamePress('switch', press) || void chooseLocale(other)}
    >
      {other === 'EN' ? 'English' : 'Français'}
    </button>
  )
}
