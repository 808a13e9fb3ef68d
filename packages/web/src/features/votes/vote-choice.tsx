import type { VoteValue } from '@leviers/shared/votes'
import { Trans, useLingui } from '@lingui/react/macro'
import type { MouseEvent } from 'react'

/** Three large buttons, for one lever at a time. */
export function VoteChoice({ onChoose }: { onChoose(value: VoteValue, press: MouseEvent): void }) {
  const { t } = useLingui()
  return (
    <fieldset aria-label={t`Ma position`} className="min-w-0 grid gap-3 sm:grid-cols-3">
      <button
        type="button"
        className="button min-h-14 text-agree border-agree"
        onClick={(event) => onChoose('AGREE', event)}
      >
        <span aria-hidden="true">✓</span> <Trans>D’accord</Trans>
      </button>
      <button
        type="button"
        className="button min-h-14 text-disagree border-disagree"
        onClick={(event) => onChoose('DISAGREE', event)}
      >
        <span aria-hidden="true">✗</span> <Trans>Pas d’accord</Trans>
      </button>
      <button type="button" className="button min-h-14" onClick={(event) => onChoose('PASS', event)}>
        <span aria-hidden="true">–</span> <Trans>Sans avis</Trans>
      </button>
    </fieldset>
  )
}
