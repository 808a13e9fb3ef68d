import '../../../i18n/later-words.js'
import type { HideReason } from '@leviers/shared/hide-reasons'
import type { Locale } from '@leviers/shared/roles'
import { Trans, useLingui } from '@lingui/react/macro'
import { inWords } from '../../../i18n/dates.js'
import { hideReasonNames } from '../../../ui/forms/hide-reason-name.js'
import { frenchSpaces } from '../../../i18n/french-spaces.js'
import { langOf } from '../../../i18n/lang-of.js'

export interface GoneLever {
  state: string
  locale: Locale
  withdrawnReason: string | null
  hidden: { at: string; reason: HideReason; motive: string } | null
}

/** What stays in the place of a lever that was hidden or taken back; the keyboard comes to it when that was just done. */
export function LeverTombstone({ lever: { hidden, withdrawnReason, locale } }: { lever: GoneLever }) {
  const { t } = useLingui()
  return (
    <p className="card bg-sunk p-5" data-focus-home tabIndex={-1}>
      {hidden ? (
        <Trans>
          Levier masqué par la modération le {inWords(hidden.at)}. Règle : {t(hideReasonNames[hidden.reason])}. Motif :
          « <bdi lang={langOf('FR')}>{frenchSpaces(hidden.motive)}</bdi> »
        </Trans>
      ) : (
        <Trans>
          Levier retiré par la personne qui l’a proposé. Motif : «{' '}
          <bdi lang={langOf(locale)}>{frenchSpaces(withdrawnReason ?? '')}</bdi> »
        </Trans>
      )}
    </p>
  )
}
