import type { LeverStatus } from '@leviers/shared/lever-statuses'
import { statusNames } from '@leviers/shared/status-names'
import { useLingui } from '@lingui/react/macro'
import { shownLocale } from '../i18n/shown-locale.js'

const studied = 'text-warning-ink bg-warning-soft'
const wanted = 'text-accent-soft-ink bg-accent-soft'
const done = 'text-agree bg-agree-soft'
const left = 'text-pass bg-pass-soft'

const looks: Record<LeverStatus, string> = {
  NONE: left,
  UNDER_REVIEW: studied,
  RETAINED: wanted,
  RETAINED_IN_PART: wanted,
  NOT_RETAINED: left,
  REFERRED: left,
  INTEGRATED: wanted,
  IN_PROGRESS: wanted,
  DONE: done,
  ABANDONED: left,
}

/** Where a lever stands on the official side. */
export function StatusChip({ status }: { status: LeverStatus }) {
  const { t } = useLingui()
  return (
    <span className={`chip ${looks[status]}`}>
      <span className="sr-only">{t`Statut :`} </span>
      {statusNames[status][shownLocale()]}
    </span>
  )
}
