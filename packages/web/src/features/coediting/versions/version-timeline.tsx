import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { groupByDay, timeOfDay } from './reading/group-by-day.js'
import { useVersionAddress } from './reading/use-version-address.js'
import { VersionAuthors } from './version-authors.js'
import type { VersionEntry } from './reading/use-versions.js'
import { VersionName } from './acts/version-name.js'
import { VersionStatuses } from './version-statuses.js'
import { versionReasonName } from './version-reason-name.js'
import { dot } from '../../../ui/dot.js'

interface TimelineProps {
  versions: readonly VersionEntry[]
  /** The number of the version that is read now. */
  chosen: number
  hasMore: boolean
  isLoadingMore: boolean
  onMore(): void
}

/** The versions of a lever, newest first, day by day. */
export function VersionTimeline({ versions, chosen, hasMore, isLoadingMore, onMore }: TimelineProps) {
  const { t } = useLingui()
  const { clock } = useLeviersClient()
  const newest = versions[0]?.revision
  return (
    <nav aria-label={t`Versions du levier`} className="grid gap-5">
      {groupByDay(versions, new Date(clock.now())).map(({ name, items }) => (
        <section key={name} className="grid gap-2">
          <h2 className="text-base font-text font-semibold text-muted tracking-normal">{name}</h2>
          <ol className="grid gap-2">
            {items.map((version) => (
              <TimelineEntry
                key={version.revision}
                version={version}
                isChosen={version.revision === chosen}
                isNewest={version.revision === newest}
              />
            ))}
          </ol>
        </section>
      ))}
      {hasMore && (
        <button
          type="button"
          className="button justify-self-start"
          aria-disabled={isLoadingMore}
          onClick={() => isLoadingMore || onMore()}
        >
          {isLoadingMore ? <Trans>Chargement…</Trans> : <Trans>Versions précédentes</Trans>}
        </button>
      )}
    </nav>
  )
}

interface EntryProps {
  version: VersionEntry
  isChosen: boolean
  isNewest: boolean
}

function TimelineEntry({ version, isChosen, isNewest }: EntryProps) {
  const { t } = useLingui()
  const { wayTo } = useVersionAddress()
  const { revision, name, at, votes } = version
  const given = votes.agree + votes.disagree + votes.pass
  // On phones it is read on its own, and none of the list is.
  const chosen = isChosen ? 'lg:border-accent lg:bg-accent-soft lg:border-l-[6px]' : 'hover:border-strong-line'
  return (
    <li className={`card relative px-4 py-3 grid gap-0.5 text-small ${chosen}`}>
      <p className="text-base">
        <Link
          {...wayTo({ version: revision, other: null })}
          id={`version-${revision}`}
          aria-current={isChosen ? 'true' : undefined}
          className="font-semibold after:absolute after:inset-0 after:rounded-2xl"
        >
          <Trans>Version {revision}</Trans>
          <VersionName name={name} />
        </Link>
        {isNewest && <span className="text-small text-muted">{dot + t`actuelle`}</span>}
      </p>
      <p className="text-muted">{timeOfDay(at) + dot + t(versionReasonName(version))}</p>
      <VersionStatuses statuses={version.statuses} />
      <VersionAuthors contributors={version.contributors} />
      {given > 0 && (
        <p className="text-muted">
          {isNewest ? (
            <Plural
              value={given}
              one="# position donnée sur cette version"
              other="# positions données sur cette version"
            />
          ) : (
            <Plural
              value={given}
              one="# position donnée sur cette ancienne version"
              other="# positions données sur cette ancienne version"
            />
          )}
        </p>
      )}
    </li>
  )
}
