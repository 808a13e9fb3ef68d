import { Trans } from '@lingui/react/macro'
import { useLeviersClient } from '../../client/use-leviers-client.js'
import { inWords } from '../../i18n/dates.js'
import { dayOf, lastDay, nextPhase } from '../boards/home/next-phase.js'
import { useProgramme } from '../boards/sync/use-programme.js'

/** Until when positions may change, and what comes after; nothing when the programme does not say. */
export function WhatNext() {
  const { clock } = useLeviersClient()
  const { answer } = useProgramme()
  const phases = answer?.programme.phases ?? []
  const today = dayOf(phases, clock.now())
  const until = lastDay(phases, today, ({ vote }) => vote === 'ON')
  const next = nextPhase(phases, today)
  const opening = nextPhase(phases, today, ({ vote }) => vote === 'ON')
  if (!until && !next) return null
  return (
    <ul className="grid gap-1">
      {until && (
        <li>
          <Trans>
            Vous pouvez changer de position jusqu’au <strong>{inWords(until)}</strong>.
          </Trans>
        </li>
      )}
      {!until && opening && (
        <li>
          <Trans>
            Vous pourrez donner votre position à partir du <strong>{inWords(opening.startsOn)}</strong>.
          </Trans>
        </li>
      )}
      {next && (
        <li>
          <Trans>
            Étape suivante, à partir du <strong>{inWords(next.startsOn)}</strong> : {next.name}.
          </Trans>
        </li>
      )}
    </ul>
  )
}
