import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useLever } from '../features/boards/use-lever.js'
import { useVisitLever } from '../features/boards/use-visit.js'
import { Thread } from '../features/boards/thread.js'
import { Places } from '../features/levers/lever-card.js'
import { LeverWords } from '../features/levers/lever-words.js'
import { StatusSlot } from '../features/levers/status-slot.js'
import { themeStyle } from '../features/levers/theme-style.js'
import { AuthorLine } from '../features/people/author-line.js'
import { useStanding } from '../features/people/use-standing.js'
import { LeverPresenceSlot } from '../features/presence/lever-presence-slot.js'
import { VoteBar } from '../features/votes/vote-bar.js'
import { VoteButtons } from '../features/votes/vote-buttons.js'
import { ago } from '../i18n/dates.js'
import { Skeleton } from '../ui/skeleton.js'
import { Trouble } from '../ui/trouble.js'
import { useTitle } from '../ui/use-title.js'
import { frenchSpaces } from '../i18n/french-spaces.js'

const RenameField = lazy(() =>
  import('../features/levers/rename-field.js').then((found) => ({ default: found.RenameField })),
)

const LeverActions = lazy(() =>
  import('../features/levers/lever-actions.js').then((found) => ({ default: found.LeverActions })),
)

const NotFoundPage = lazy(() => import('./not-found-page.js').then((found) => ({ default: found.NotFoundPage })))

/** A lever: its text, its thread and one's position, side by side where there is room. */
export function LeverPage() {
  const { t } = useLingui()
  const { board: slug, lever: id } = useParams({ from: '/tableaux/$board/leviers/$lever' })
  const page = useLever(slug, id)
  const { isAuthor, isModerator } = useStanding()
  const { lever, text, status } = page
  const [isRenaming, setIsRenaming] = useState(false)
  useVisitLever(slug, id)
  useTitle(lever?.title || t`Levier`)
  if (status === 'missing') {
    return (
      <Suspense>
        <NotFoundPage />
      </Suspense>
    )
  }
  if (!lever || !text) {
    return (
      <div className="page py-8">
        {page.refusal ? <Trouble sentence={page.refusal.sentence} onRetry={() => location.reload()} /> : <Skeleton />}
      </div>
    )
  }
  const isOpen = lever.state === 'PUBLISHED'
  const [theme] = lever.themes
  return (
    <div className="page py-6 grid gap-6" style={themeStyle(theme?.colour)}>
      <p>
        <Link to="/tableaux/$board" params={{ board: slug }} className="text-link">
          ← {page.board?.title ?? t`Le tableau`}
        </Link>
      </p>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem] items-start">
        <article className="grid gap-5" data-lever={id}>
          <header className="grid gap-3">
            <p className="relative flex flex-wrap items-center gap-2 text-small text-muted">
              <Trans>Levier n° {lever.ordinal}</Trans>
              <StatusSlot status={lever.status} />
              {lever.themes.map((one) => (
                <span
                  key={one.id}
                  className="chip"
                  style={{ ...themeStyle(one.colour), color: 'var(--theme)', background: 'var(--theme-soft)' }}
                >
                  {one.name}
                </span>
              ))}
              <LeverPresenceSlot boardId={lever.boardId} leverId={id} />
            </p>
            <h1 className={isRenaming ? 'sr-only' : 'text-h2'}>
              {isOpen ? frenchSpaces(lever.title) : t`Levier n° ${lever.ordinal}`}
            </h1>
            <Suspense>{isRenaming && <RenameField lever={lever} onDone={() => setIsRenaming(false)} />}</Suspense>
            {isOpen && (
              <>
                <p className="text-small text-muted">
                  <AuthorLine author={lever.author} /> · {ago(lever.publishedAt)}
                  {lever.editedAt && (
                    <>
                      {' · '}
                      <Link
                        to="/tableaux/$board/leviers/$lever/historique"
                        params={{ board: slug, lever: id }}
                        className="text-link"
                      >
                        <Trans>modifié {ago(lever.editedAt)}</Trans>
                      </Link>
                    </>
                  )}
                </p>
                <Places neighbourhoods={lever.neighbourhoods} />
              </>
            )}
          </header>
          <LeverWords lever={lever} text={text} />
          <Suspense>
            {(isModerator || isAuthor(lever.author?.id)) && (
              <LeverActions lever={lever} slug={slug} onRename={() => setIsRenaming(true)} />
            )}
          </Suspense>
        </article>
        <aside
          aria-label={t`Positions`}
          className="card p-5 grid gap-4 sticky bottom-2 lg:top-4 lg:bottom-auto z-10 shadow-sm"
        >
          <h2 className="text-h3 hidden lg:block">
            <Trans>Ma position</Trans>
          </h2>
          <VoteBar tally={lever.tally} />
          {isOpen && <VoteButtons lever={lever} />}
        </aside>
        <Thread page={page} isOpen={isOpen} leverId={lever.id} />
      </div>
    </div>
  )
}
