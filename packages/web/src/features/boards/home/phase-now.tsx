import { Trans, useLingui } from '@lingui/react/macro'
import { inWords } from '../../../i18n/dates.js'
import { langOf } from '../../../i18n/lang-of.js'
import type { ShownPhase } from '../../people/phases/next-phase.js'
import { planOf } from './plan-of.js'
import { usePlanWords } from './use-plan-words.js'

interface PhaseNowProps {
  phases: readonly ShownPhase[]
  /** When they were read. */
  now: string
  /** Whether there is a board on which to do it. */
  hasBoard: boolean
}

/** The phases of the programme, and what can be done now and until when. */
export function PhaseNow({ phases, now, hasBoard }: PhaseNowProps) {
  const words = usePlanWords()(planOf(phases, now), now)
  return (
    <section aria-labelledby="phases" className="grid gap-5">
      <h2 id="phases">
        <Trans>Où en est-on ?</Trans>
      </h2>
      <PhaseList phases={phases} />
      {hasBoard && <p>{words.now}.</p>}
      {words.later.length > 0 && (
        <ul className="text-muted">
          {words.later.map((line) => (
            <li key={line}>{line}.</li>
          ))}
        </ul>
      )}
      {phases.every(({ current }) => !current) && (
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
