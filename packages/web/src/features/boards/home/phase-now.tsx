import { capabilitiesOf } from '@leviers/shared/phases'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { inWords } from '../../../i18n/dates.js'
import { langOf } from '../../../i18n/lang-of.js'
import type { ShownPhase } from './next-phase.js'

interface PhaseNowProps {
  phases: readonly ShownPhase[]
  /** Whether there is a board on which to do it. */
  hasBoard: boolean
}

/** The phases of the programme, and what can be done now and until when. */
export function PhaseNow({ phases, hasBoard }: PhaseNowProps) {
  const { t } = useLingui()
  const open = phases.filter(({ current }) => current)
  const now = capabilitiesOf(open)
  const ends = open.map(({ endsOn }) => endsOn).toSorted()
  // What is open whatever its dates say has no last day.
  const lastDay = open.every(({ override }) => override === 'AUTO') ? ends[0] : undefined
  const laterOn = activityNames.flatMap(([capability, name]) => {
    // What is off is not spoken of; what can be read only is to come, when a later phase opens it.
    const opening =
      open.length > 0 &&
      now[capability] === 'READ' &&
      phases.find((one) => one.override === 'AUTO' && one.startsOn > (ends.at(-1) ?? '') && one[capability] === 'ON')
    return opening ? [{ name: t(name), from: inWords(opening.startsOn) }] : []
  })
  const activities = activityNames.flatMap(([capability, name]) => (now[capability] === 'ON' ? [t(name)] : []))
  return (
    <section aria-labelledby="phases" className="grid gap-5">
      <h2 id="phases">
        <Trans>Où en est-on ?</Trans>
      </h2>
      <PhaseList phases={phases} />
      {open.length > 0 && hasBoard && (
        <p>
          {lastDay ? (
            <Trans>
              Jusqu’au <strong>{inWords(lastDay)}</strong>, vous pouvez : {activities.join(', ') || t`lire`}.
            </Trans>
          ) : (
            <Trans>En ce moment, vous pouvez : {activities.join(', ') || t`lire`}.</Trans>
          )}
        </p>
      )}
      {laterOn.length > 0 && (
        <ul className="text-muted">
          {laterOn.map(({ name, from }) => (
            <li key={name}>
              <Trans>
                À partir du {from} : {name}.
              </Trans>
            </li>
          ))}
        </ul>
      )}
      {open.length === 0 && (
        <p>
          <Trans>Nous sommes entre deux étapes : vous pouvez tout lire, mais rien ne peut être modifié.</Trans>
        </p>
      )}
    </section>
  )
}

function PhaseList({ phases }: { phases: readonly ShownPhase[] }) {
  const { t } = useLingui()
  return (
    <ol className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      {phases.map((phase, index) => (
        <li
          key={phase.id}
          aria-current={phase.current ? 'step' : undefined}
          className={`card p-4 grid gap-1 content-start ${phase.current ? 'border-2 border-accent' : ''}`}
        >
          <span className="text-small font-bold text-accent">
            {phase.current ? t`En ce moment` : t`Étape ${index + 1}`}
          </span>
          <PhaseName name={phase.name} />
          <span className="text-small text-muted">
            <Trans>
              du {inWords(phase.startsOn)} au {inWords(phase.endsOn)}
            </Trans>
          </span>
        </li>
      ))}
    </ol>
  )
}

function PhaseName({ name }: { name: string }) {
  return (
    <span className="font-title font-bold text-h3" lang={langOf('FR')}>
      {name}
    </span>
  )
}

const activityNames = [
  ['createLever', msg`proposer un levier`],
  ['comment', msg`commenter`],
  ['vote', msg`dire votre position`],
] as const
