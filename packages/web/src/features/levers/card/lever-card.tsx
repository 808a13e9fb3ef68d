import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { use, type ReactNode } from 'react'
import { useAgo } from '../../../client/use-ago.js'
import { Live } from '../../../ui/live.js'
import { AuthorLine } from '../../people/author-line.js'
import { LeverPresenceSlot } from '../../presence/lever-presence-slot.js'
import { VoteBar } from '../../votes/vote-bar.js'
import { VoteButtons } from '../../votes/vote-buttons.js'
import { FoundContext } from '../model/found-context.js'
import type { LeverView } from '../model/lever-view.js'
import { StatusSlot } from './status-slot.js'
import { themeStyle } from '../model/theme-style.js'
import { frenchSpaces } from '../../../i18n/french-spaces.js'
import { langOf } from '../../../i18n/lang-of.js'
import { dot } from '../../../ui/dot.js'

/** A lever on its board: what it says, where, who, how people stand, and one's own position. */
export function LeverCard({ lever, slug }: FaceProps) {
  return (
    <li className={cardLook} style={themeStyle(lever.themes[0]?.colour)}>
      <LeverFace lever={lever} slug={slug} />
    </li>
  )
}

export const cardLook = 'card grid content-start overflow-clip'

interface FaceProps {
  lever: LeverView
  slug: string
  /** Stands instead of the title, while it is changed. */
  title?: ReactNode
  /** What can be done with the lever. */
  children?: ReactNode
}

/** What is on the card of a lever. */
export function LeverFace({ lever, slug, title, children }: FaceProps) {
  const published = useAgo()(lever.publishedAt)
  const showFound = use(FoundContext)
  return (
    <>
      <div className="h-1.5" style={{ background: 'var(--theme)' }} />
      <article className="p-5 grid gap-3 content-start" data-lever={lever.id}>
        <div className="relative flex flex-wrap items-center gap-2 text-small text-muted">
          <span>
            <Trans>Levier n° {lever.ordinal}</Trans>
          </span>
          <StatusSlot status={lever.status} />
          {lever.unread && (
            <span className="chip text-accent bg-accent-soft">
              <Trans>Nouveau</Trans>
            </span>
          )}
          {lever.pending && (
            <span>
              <Trans>Enregistrement…</Trans>
            </span>
          )}
          <LeverPresenceSlot boardId={lever.boardId} leverId={lever.id} />
        </div>
        {title ?? (
          <h3 className="leading-snug" dir="auto" lang={langOf(lever.locale)}>
            <Link
              to="/tableaux/$board/leviers/$lever"
              params={{ board: slug, lever: lever.id }}
              className="no-underline hover:underline"
            >
              <Live of={lever.title}>{showFound?.({ lever, slug, part: 'TITLE' }) ?? frenchSpaces(lever.title)}</Live>
            </Link>
          </h3>
        )}
        {!hasSameText(lever) && (
          <p className="text-muted line-clamp-4" dir="auto" lang={langOf(lever.locale)}>
            {frenchSpaces(lever.excerpt)}
          </p>
        )}
        {showFound?.({ lever, slug, part: 'PLACE' })}
        <Places neighbourhoods={lever.neighbourhoods} />
        <p className="text-small text-muted">
          <AuthorLine author={lever.author} onBehalfOf={lever.onBehalfOf} />
          {dot}
          <Live of={published}>{published}</Live>
          {dot}
          <Live of={lever.commentCount}>
            <Plural value={lever.commentCount} one="# commentaire" other="# commentaires" />
          </Live>
        </p>
        <VoteBar tally={lever.tally} />
        <VoteButtons lever={lever} />
        {children}
      </article>
    </>
  )
}

/** Whether the text begins as the title does: imported statements have no title of their own. */
export function hasSameText({ title, excerpt }: Pick<LeverView, 'title' | 'excerpt'>): boolean {
  const beginning = title.replace(/…$/u, '')
  return excerpt.startsWith(beginning) && excerpt.length < beginning.length + 20
}

/** Where a lever is for. */
export function Places({ neighbourhoods }: { neighbourhoods: readonly { code: string; name: string }[] }) {
  const { t } = useLingui()
  const names = neighbourhoods.length > 0 ? neighbourhoods.map((one) => one.name) : [t`Tout le territoire`]
  return (
    <ul className="flex flex-wrap gap-1.5" aria-label={t`Quartiers`}>
      {names.map((name) => (
        <li key={name} className="chip text-muted font-medium" lang={neighbourhoods[0] && langOf('FR')}>
          {name}
        </li>
      ))}
    </ul>
  )
}
