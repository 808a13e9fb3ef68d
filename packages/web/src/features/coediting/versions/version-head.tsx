import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { inFigures } from '../../../i18n/in-figures.js'
import { dayName, timeOfDay } from './reading/group-by-day.js'
import { VersionAuthors } from './version-authors.js'
import type { VersionEntry } from './reading/use-versions.js'
import { VersionName } from './acts/version-name.js'
import { VersionStatuses } from './version-statuses.js'
import { versionReasonName } from './version-reason-name.js'
import { dot } from '../../../ui/dot.js'

interface HeadProps {
  revision: number
  newest: number
  /** Null until it is read. */
  version: VersionEntry | null
  /** The version with which it is compared, when that is not the one before: then all who wrote in between are named. */
  comparedWith: number | null
  contributors: VersionEntry['contributors']
}

/**
 * Which version it is: its name, when and why it was made, who wrote what is new in it or between it and the one that it is
 * compared with, how people stand on it.
 */
export function VersionHead({ revision, newest, version, comparedWith, contributors }: HeadProps) {
  const { t } = useLingui()
  const { clock } = useLeviersClient()
  const isNewest = revision === newest
  return (
    <header className="grid gap-2">
      <h2 id="version" tabIndex={-1} className="outline-none">
        <Trans>Version {revision}</Trans>
        <VersionName name={version?.name} />
      </h2>
      {version && (
        <>
          <p className="text-muted">
            {dayName(new Date(version.at), new Date(clock.now()))}, {timeOfDay(version.at)}
            {dot}
            {t(versionReasonName(version))}
            {isNewest && dot + t`actuelle`}
          </p>
          <VersionStatuses statuses={version.statuses} />
          {comparedWith !== null && <Between revisions={[revision, comparedWith]} />}
          <VersionAuthors contributors={contributors} />
          <Positions votes={version.votes} isNewest={isNewest} />
        </>
      )}
    </header>
  )
}

function Between({ revisions }: { revisions: readonly [number, number] }) {
  const [older, newer] = [Math.min(...revisions), Math.max(...revisions)]
  return (
    <p className="text-muted">
      <Trans>
        Entre les versions {older} et {newer}, ont écrit :
      </Trans>
    </p>
  )
}

function Positions({ votes, isNewest }: { votes: VersionEntry['votes']; isNewest: boolean }) {
  const { agree, disagree, pass } = votes
  const given = agree + disagree + pass
  if (given === 0) return null
  return (
    <div className={`rounded-xl px-4 py-2 justify-self-start ${isNewest ? 'bg-sunk' : 'bg-warning-soft'}`}>
      <p>
        {isNewest ? (
          <Plural
            value={given}
            one="# position a été donnée sur cette version."
            other="# positions ont été données sur cette version."
          />
        ) : (
          <Plural
            value={given}
            one="# position a été donnée sur cette ancienne version, et pas sur l’actuelle."
            other="# positions ont été données sur cette ancienne version, et pas sur l’actuelle."
          />
        )}
      </p>
      <p className="text-small">
        <Trans>
          {inFigures(agree)} d’accord, {inFigures(disagree)} pas d’accord, {inFigures(pass)} sans avis
        </Trans>
      </p>
    </div>
  )
}
