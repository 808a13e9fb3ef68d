import { Trans } from '@lingui/react/macro'
import { useId } from 'react'
import { frenchSpaces } from '../../../i18n/french-spaces.js'
import { inWords } from '../../../i18n/dates.js'
import { langOf } from '../../../i18n/lang-of.js'
import type { ShownPhase } from '../../people/phases/next-phase.js'
import { spansOf, type Span } from './spans-of.js'

/** The phases along one line of time, drawn and as a list: where they overlap, and where none is open. */
export function PhasesCalendar({ phases }: { phases: readonly ShownPhase[] }) {
  const id = useId()
  const spans = spansOf(phases)
  if (spans.length === 0) return null
  return (
    <section aria-labelledby={id} className="grid gap-3 w-full">
      <h2 id={id} className="text-h3">
        <Trans>Le calendrier</Trans>
      </h2>
      <Bars phases={phases} spans={spans} />
      <ul className="grid gap-1">
        {spans.map((span) => (
          <li key={span.startsOn} className={span.names.length === 1 ? '' : 'font-semibold'}>
            <SpanWords span={span} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function SpanWords({ span: { startsOn, endsOn, names } }: { span: Span }) {
  const days = (
    <Trans>
      du {inWords(startsOn)} au {inWords(endsOn)}
    </Trans>
  )
  const named = <bdi lang={langOf('FR')}>{names.map((name) => frenchSpaces(`« ${name} »`)).join(' + ')}</bdi>
  if (names.length === 0) return <Trans>{days} : aucune étape, on peut seulement lire</Trans>
  if (names.length === 1)
    return (
      <Trans>
        {days} : {named}
      </Trans>
    )
  return (
    <Trans>
      {days} : {named}, en même temps
    </Trans>
  )
}

/** The same as a drawing: the list beside it says it in words. */
function Bars({ phases, spans }: { phases: readonly ShownPhase[]; spans: readonly Span[] }) {
  const [first, last] = [Date.parse(spans[0]?.startsOn ?? ''), Date.parse(spans.at(-1)?.endsOn ?? '')]
  const share = (milliseconds: number) => `${(100 * milliseconds) / (last - first + day)}%`
  const bars = phases.filter(({ override }) => override === 'AUTO')
  return (
    <div aria-hidden="true" className="card p-3 grid gap-1.5">
      {bars.map(({ id, startsOn, endsOn, current }) => (
        <div key={id} className="bg-sunk rounded h-4">
          <div
            className={`h-4 rounded min-w-1 ${current ? 'bg-accent' : 'bg-muted'}`}
            style={{
              marginInlineStart: share(Date.parse(startsOn) - first),
              width: share(Date.parse(endsOn) - Date.parse(startsOn) + day),
            }}
          />
        </div>
      ))}
    </div>
  )
}

const day = 86_400_000
