import { Trans } from '@lingui/react/macro'
import { fromWhen } from '../../i18n/from-when.js'
import { hourInWords } from '../../i18n/hour-in-words.js'
import { untilWhen } from '../../i18n/until-when.js'
import { lastMoment } from '../boards/home/plan-of.js'
import { nextPhase } from '../people/phases/next-phase.js'
import { useRules } from '../people/phases/rules.js'

/** Until when positions may change, and what comes after; nothing when the programme does not say. */
export function WhatNext() {
  const { phases, now } = useRules()
  const until = lastMoment(phases, now, ({ vote }) => vote === 'ON')
  const next = nextPhase(phases, now)
  if (!until && !next) return null
  return (
    <ul className="grid gap-1">
      {until && (
        <li>
          <Trans>
            Vous pouvez changer de position <strong>{untilWhen(until, now)}</strong>.
          </Trans>
        </li>
      )}
      {next && (
        <li>
          <Trans>
            Étape suivante, <strong>{fromWhen(next.startsAt) + hourInWords(next.startsAt)}</strong> : {next.name}.
          </Trans>
        </li>
      )}
    </ul>
  )
}
