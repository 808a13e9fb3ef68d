import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Skeleton } from '../../../ui/skeleton.js'
import { Trouble } from '../../../ui/trouble.js'
import { useIsWide } from '../../../ui/use-is-wide.js'
import { ComparedVersions } from './compare/compared-versions.js'
import { ReadVersion } from './read-version.js'
import { useVersionAddress } from './reading/use-version-address.js'
import { useVersionWords } from './reading/use-version-words.js'
import { VersionActions } from './acts/version-actions.js'
import { VersionFingerprint } from './version-fingerprint.js'
import { VersionHead } from './version-head.js'
import type { VersionEntry } from './reading/use-versions.js'
import { VersionViews } from './version-views.js'

interface VersionViewProps {
  lever: { id: string; ordinal: number }
  revision: number
  /** Of the newest version. */
  newest: number
  versions: readonly VersionEntry[]
  /** Whether the text is not what its newest version says, because that cannot be shown. */
  isFrozen: boolean
  /** Why whoever reads may not name versions; null when they may. */
  whyNotName: string | null
  /** Why they may not restore one; null when they may. */
  whyNotRestore: string | null
  onNamed(): void
}

/** A version: what changed in it, what it says, what proves that it is this one. */
export function VersionView({ lever, revision, newest, versions, onNamed, ...rights }: VersionViewProps) {
  const { address, wayTo } = useVersionAddress()
  const isWide = useIsWide()
  const isOther = address.other !== null && address.other !== revision && address.other <= newest
  const other = isOther ? address.other : revision > 1 ? revision - 1 : null
  const words = useVersionWords({ leverId: lever.id, revision, other })
  const { version, isMissing, comparison, refusal, reload } = words
  const view = other === null ? 'alone' : address.view === 'columns' && !isWide ? 'inline' : address.view
  const isFar = view !== 'alone' && other !== null && other !== revision - 1
  const place = { revision, newest }
  return (
    <article aria-labelledby="version" className="grid gap-5 min-w-0">
      <p className="lg:hidden">
        <Link {...wayTo({ version: null, other: null, view: 'inline' })} className="text-link">
          ← <Trans>Toutes les versions</Trans>
        </Link>
      </p>
      <VersionHead
        {...place}
        version={version}
        comparedWith={isFar ? other : null}
        contributors={isFar ? words.contributors : (version?.contributors ?? [])}
      />
      {refusal && !version && <Trouble isInstead sentence={refusal.sentence} onRetry={reload} />}
      {!version && !isMissing && !refusal && <Skeleton />}
      {isMissing && <MissingVersion />}
      {version && (
        <>
          <VersionActions
            {...rights}
            {...place}
            leverId={lever.id}
            name={version.name}
            onNamed={() => {
              onNamed()
              void reload()
            }}
          />
          <VersionViews {...place} view={view} other={other} versions={versions} isWide={isWide} />
          {view !== 'alone' && comparison && other !== null ? (
            <ComparedVersions comparison={comparison} view={view} revisions={[revision, other]} />
          ) : (
            <ReadVersion version={version} />
          )}
          <VersionFingerprint version={version} fileName={`levier-${lever.ordinal}-version-${revision}.json`} />
        </>
      )}
    </article>
  )
}

function MissingVersion() {
  const { t } = useLingui()
  return <p className="card p-5">{t`Il n’y a pas de version qui porte ce numéro.`}</p>
}
