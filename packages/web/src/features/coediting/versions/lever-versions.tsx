import type { Locale } from '@leviers/shared/roles'
import { Plural, Trans } from '@lingui/react/macro'
import { langOf } from '../../../i18n/lang-of.js'
import { Skeleton } from '../../../ui/skeleton.js'
import { Trouble } from '../../../ui/trouble.js'
import { inApolloZone } from '../../people/me/apollo-zone.js'
import { TextShares } from './text-shares.js'
import { useFollowingFocus } from './use-following-focus.js'
import { useVersionAddress } from './reading/use-version-address.js'
import { hasMovedOn, useVersions } from './reading/use-versions.js'
import { VersionTimeline } from './version-timeline.js'
import { VersionView } from './version-view.js'
import { WrittenLang } from './compare/written-lang.js'

interface LeverVersionsProps {
  lever: {
    id: string
    ordinal: number
    revision: number
    editedAt: string | null
    locale: Locale
    author: { displayName: string } | null
  }
  earlierVotes: number
  /** Whether something was written in its text that cannot be shown. */
  isFrozen: boolean
  whyNotName: string | null
  whyNotRestore: string | null
}

/** The versions of a lever and one of them: side by side where there is room, else one or the other. */
export const LeverVersions = inApolloZone(function Versions({ lever, earlierVotes, ...rights }: LeverVersionsProps) {
  const shown = useVersions(lever.id)
  const { address } = useVersionAddress()
  useFollowingFocus(address.version)
  const { versions, refusal, reload, more } = shown
  if (!versions) return refusal ? <Trouble isInstead sentence={refusal.sentence} onRetry={reload} /> : <Skeleton />
  const newest = versions[0]?.revision
  if (newest === undefined) return <NoVersions />
  const revision = address.version ?? newest
  const isChosen = address.version !== null
  return (
    <WrittenLang value={langOf(lever.locale)}>
      {earlierVotes > 0 && <EarlierVotes count={earlierVotes} isAside={isChosen} />}
      {hasMovedOn(lever, shown) && <News onShow={() => void reload()} />}
      {refusal && <Trouble sentence={refusal.sentence} onRetry={reload} />}
      <div className="grid gap-8 grid-cols-[minmax(0,1fr)] lg:grid-cols-[19rem_minmax(0,1fr)] items-start">
        <div className={`grid gap-6 ${isChosen ? 'max-lg:hidden' : ''}`}>
          <VersionTimeline
            versions={versions}
            chosen={revision}
            hasMore={shown.hasMore}
            isLoadingMore={shown.isLoadingMore}
            onMore={() => void more()}
          />
          <TextShares
            shares={shown.shares}
            author={lever.author}
            isRestored={versions.some(({ reason }) => reason === 'RESTORED')}
          />
        </div>
        <div className={isChosen ? '' : 'max-lg:hidden'}>
          <VersionView
            {...rights}
            lever={lever}
            revision={revision}
            newest={newest}
            versions={versions}
            onNamed={() => void reload()}
          />
        </div>
      </div>
    </WrittenLang>
  )
})

function NoVersions() {
  return (
    <p className="card p-5">
      <Trans>Les versions de ce levier ne peuvent pas être lues pour le moment.</Trans>
    </p>
  )
}

/** Aside where a version is read on its own: how people stand on it is said there. */
function EarlierVotes({ count, isAside }: { count: number; isAside: boolean }) {
  return (
    <p className={`rounded-xl bg-warning-soft px-4 py-3 ${isAside ? 'max-lg:hidden' : ''}`}>
      <Plural
        value={count}
        one="# position a été donnée sur une version plus ancienne : elle reste comptée. Elle peut être confirmée sur la page du levier."
        other="# positions ont été données sur une version plus ancienne : elles restent comptées. Elles peuvent être confirmées sur la page du levier."
      />
    </p>
  )
}

function News({ onShow }: { onShow(): void }) {
  return (
    <output className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Trans>Le levier vient de changer.</Trans>
      <button type="button" className="button" onClick={onShow}>
        <Trans>Afficher les nouvelles versions</Trans>
      </button>
    </output>
  )
}
