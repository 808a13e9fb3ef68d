import { setupI18n } from '@lingui/core'
import { I18nProvider, useLingui } from '@lingui/react'
import { useMemo, type ReactNode } from 'react'
import { messages as english } from './locales/en.po'
import { messages as french } from './locales/fr.po'

const own: Record<string, typeof french> = { fr: french, en: english }

/** The words of the editor, in the language of the page. They come with the editor: the first page does without them. */
export function EditorWords({ children }: { children: ReactNode }) {
  const { i18n: page } = useLingui()
  const { locale, messages } = page
  const i18n = useMemo(
    () => setupI18n({ locale, messages: { [locale]: { ...messages, ...own[locale] } } }),
    [locale, messages],
  )
  return <I18nProvider i18n={i18n}>{children}</I18nProvider>
}
