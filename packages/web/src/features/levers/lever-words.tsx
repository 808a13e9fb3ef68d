import type { HideReason } from '@leviers/shared/hide-reasons'
import { Trans, useLingui } from '@lingui/react/macro'
import { TextHtml } from '../coediting/text-html.js'
import { inWords } from '../../i18n/dates.js'
import { hideReasonNames } from '../../ui/hide-reason-name.js'
import { frenchSpaces } from '../../i18n/french-spaces.js'

interface Words {
  body: string
  finding: string | null
  action: string | null
}

interface Standing {
  state: string
  withdrawnReason: string | null
  hidden: { at: string; reason: HideReason; motive: string } | null
}

interface LeverWordsProps {
  lever: Standing
  text: Words
  /** The text with its form, once it was read. */
  html?: string | null
  onThread?(threadId: string): void
}

/** What a lever says, or why it no longer says it. */
export function LeverWords({ lever, text, html, onThread }: LeverWordsProps) {
  const { t } = useLingui()
  if (lever.hidden) {
    return (
      <p className="card bg-sunk p-5">
        <Trans>
          Levier masqué par la modération le {inWords(lever.hidden.at)}, motif :{' '}
          {t(hideReasonNames[lever.hidden.reason])}. {lever.hidden.motive}
        </Trans>
      </p>
    )
  }
  if (lever.state === 'WITHDRAWN') {
    return (
      <p className="card bg-sunk p-5">
        <Trans>Levier retiré par la personne qui l’a proposé : {lever.withdrawnReason}</Trans>
      </p>
    )
  }
  return (
    <div className="grid gap-5">
      {text.finding && (
        <section className="rounded-2xl p-5" style={{ background: 'var(--theme-soft)' }}>
          <h2 className="text-h3 mb-2">
            <Trans>Le constat</Trans>
          </h2>
          <p className="words">{frenchSpaces(text.finding)}</p>
        </section>
      )}
      {text.action && (
        <section>
          <h2 className="text-h3 mb-2">
            <Trans>Ce qu’il est proposé de faire</Trans>
          </h2>
          <p className="words">{frenchSpaces(text.action)}</p>
        </section>
      )}
      {html ? (
        <TextHtml html={html} {...(onThread && { onThread })} />
      ) : (
        <p className="words">{frenchSpaces(text.body)}</p>
      )}
    </div>
  )
}
