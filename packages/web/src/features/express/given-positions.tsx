import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { frenchSpaces } from '../../i18n/french-spaces.js'
import { useRules } from '../people/phases/rules.js'
import { VoteBar } from '../votes/vote-bar.js'
import { positionNames } from '../votes/position-names.js'
import { positionLooks } from './position-looks.js'
import type { AskedLever } from './use-sitting.js'
import { langOf } from '../../i18n/lang-of.js'

interface GivenPositionsProps {
  levers: readonly AskedLever[]
  slug: string
  onChange(leverId: string): void
}

/** One’s own positions, and what the others think where that may be seen. */
export function GivenPositions({ levers, slug, onChange }: GivenPositionsProps) {
  const { t } = useLingui()
  const { seeResults } = useRules().capabilities
  return (
    <ul className="grid gap-3">
      {levers.map(({ lever }) => {
        const mine = positionNames.find(({ value }) => value === lever.myVote?.value)
        return (
          <li key={lever.id} className="card p-4 grid gap-2">
            <h3 dir="auto" lang={langOf(lever.locale)}>
              <Link
                to="/tableaux/$board/leviers/$lever"
                params={{ board: slug, lever: lever.id }}
                className="no-underline hover:underline"
              >
                {frenchSpaces(lever.title)}
              </Link>
            </h3>
            <p className="flex flex-wrap items-center gap-x-3">
              <span className={`font-semibold ${mine ? positionLooks[mine.value].look : ''}`}>
                {mine && (
                  <Trans>
                    Ma position : {t(mine.name)} <span aria-hidden="true">{mine.sign}</span>
                  </Trans>
                )}
              </span>
              {lever.myVote?.pending && (
                <span className="text-small text-muted">
                  <Trans>en attente du réseau</Trans>
                </span>
              )}
              <button type="button" className="button quiet text-small ml-auto" onClick={() => onChange(lever.id)}>
                <Trans>Changer</Trans>
                <span className="sr-only">
                  {' '}
                  : <span lang={langOf(lever.locale)}>{lever.title}</span>
                </span>
              </button>
            </p>
            {seeResults !== 'OFF' && <VoteBar tally={lever.tally} />}
          </li>
        )
      })}
    </ul>
  )
}
