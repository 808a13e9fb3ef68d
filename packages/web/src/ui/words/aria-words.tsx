import { useLingui } from '@lingui/react'
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { shownLocale } from '../../i18n/shown-locale.js'

const tags = { FR: 'fr-FR', EN: 'en-GB' } as const

/** What menus and drag and drop say by themselves is in the page's language, not in the browser's. */
export function AriaWords({ children }: { children: ReactNode }) {
  // So that the words follow the language.
  useLingui()
  return <I18nProvider locale={tags[shownLocale()]}>{children}</I18nProvider>
}
