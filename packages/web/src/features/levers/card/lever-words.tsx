import { Trans } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'
import { TextHtml } from '../../coediting/reading/text-html.js'
import { frenchSpaces } from '../../../i18n/french-spaces.js'
import { langOf } from '../../../i18n/lang-of.js'
import type { GoneLever } from './lever-tombstone.js'

const LeverTombstone = lazy(() => import('./lever-tombstone.js').then((found) => ({ default: found.LeverTombstone })))

interface Words {
  body: string
  finding: string | null
  action: string | null
}

interface LeverWordsProps {
  lever: GoneLever
  text: Words
  /** The text with its form, once it was read. */
  html?: string | null
  onThread?(threadId: string): void
}

/** What a lever says, or why it no longer says it. */
export function LeverWords({ lever, text, html, onThread }: LeverWordsProps) {
  const lang = langOf(lever.locale)
  if (lever.hidden || lever.state === 'WITHDRAWN') {
    return (
      <Suspense fallback={<div className="card bg-sunk h-20" data-focus-home tabIndex={-1} />}>
        <LeverTombstone lever={lever} />
      </Suspense>
    )
  }
  return (
    <div className="grid gap-5">
      {text.finding && (
        <section className="rounded-2xl p-5" style={{ background: 'var(--theme-soft)' }}>
          <h2 className="text-h3 mb-2">
            <Trans>Le constat</Trans>
          </h2>
          <p className="words" dir="auto" lang={lang}>
            {frenchSpaces(text.finding)}
          </p>
        </section>
      )}
      {text.action && (
        <section>
          <h2 className="text-h3 mb-2">
            <Trans>Ce qui est proposé</Trans>
          </h2>
          <p className="words" dir="auto" lang={lang}>
            {frenchSpaces(text.action)}
          </p>
        </section>
      )}
      {html ? (
        <TextHtml html={html} lang={lang} {...(onThread && { onThread })} />
      ) : (
        <p className="words" dir="auto" lang={lang}>
          {frenchSpaces(text.body)}
        </p>
      )}
    </div>
  )
}
