import { Trans } from '@lingui/react/macro'
import { langOf } from '../../../i18n/lang-of.js'
import { groupByBody, percentages, type BodyGroup } from './group-by-body.js'
import type { TextShare } from './reading/use-versions.js'

interface SharesProps {
  shares: readonly TextShare[]
  /** Who wrote it as long as nobody wrote with them. */
  author: { displayName: string } | null
  /** Whether some of it may be an earlier version’s, restored. */
  isRestored: boolean
}

/** Who wrote how much of the text as it is now, person by person and by the body of each when they wrote it. */
export function TextShares({ shares, author, isRestored }: SharesProps) {
  const bodies = groupByBody(shares.map(({ characters, ...who }) => ({ ...who, amount: characters })))
  const percents = percentages(bodies.map(({ amount }) => amount))
  return (
    <section aria-labelledby="shares" className="card p-4 grid gap-3">
      <h2 id="shares" className="text-base font-text font-semibold tracking-normal">
        <Trans>Qui a écrit le texte d’aujourd’hui</Trans>
      </h2>
      {bodies.length === 0 && author && (
        <p className="text-small">
          <Trans>{author.displayName}, tout le texte.</Trans>
        </p>
      )}
      <ul className="grid gap-3 empty:hidden">
        {bodies.map((group, place) => (
          <BodyShare key={group.memberOf?.id ?? ''} group={group} percent={percents[place] ?? 0} />
        ))}
      </ul>
      {isRestored && bodies.length > 0 && (
        <p className="text-small text-muted">
          <Trans>Un texte rétabli est attribué à la personne qui le rétablit.</Trans>
        </p>
      )}
    </section>
  )
}

function BodyShare({ group, percent }: { group: BodyGroup; percent: number }) {
  const people = percentages(
    group.people.map(({ amount }) => amount),
    percent,
  )
  return (
    <li className="grid gap-1 text-small">
      <p className="flex gap-3 justify-between font-semibold">
        <span lang={group.memberOf ? langOf('FR') : undefined}>
          {group.memberOf?.name ?? <Trans>À titre personnel</Trans>}
        </span>
        <Percent value={percent} />
      </p>
      <div className="h-2 rounded-full bg-sunk border border-line overflow-clip" aria-hidden="true">
        <span className="block h-full bg-accent" style={{ width: `${percent}%` }} />
      </div>
      <ul>
        {group.people.map(({ id, displayName }, place) => (
          <li key={id} className="flex gap-3 justify-between text-muted">
            <bdi>{displayName}</bdi>
            <Percent value={people[place] ?? 0} />
          </li>
        ))}
      </ul>
    </li>
  )
}

function Percent({ value }: { value: number }) {
  return (
    <span className="tabular-nums whitespace-nowrap">
      {value === 0 ? <Trans>moins de 1 %</Trans> : <Trans>{value} %</Trans>}
    </span>
  )
}
