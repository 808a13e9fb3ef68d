import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useLeviersClient } from '../client/use-leviers-client.js'
import { useStore } from '../client/use-store.js'
import { useLever } from '../features/boards/sync/use-lever.js'
import { useVisitLever } from '../features/boards/sync/use-visit.js'
import type { Passage } from '../features/coediting/passages/passage-of-words.js'
import { Places } from '../features/levers/card/lever-card.js'
import { useLastPublished } from '../features/levers/drafts/last-published.js'
import { addressOf, listingOf } from '../features/comments/model/thread-address.js'
import type { ThreadListing } from '../features/comments/model/threads.js'
import { LeverWords } from '../features/levers/card/lever-words.js'
import { StatusSlot } from '../features/levers/card/status-slot.js'
import { WrittenBy } from '../features/levers/card/written-by.js'
import { themeStyle } from '../features/levers/model/theme-style.js'
import { useMe } from '../features/people/me/use-me.js'
import { useStanding } from '../features/people/me/use-standing.js'
import { LeverPresenceSlot } from '../features/presence/lever-presence-slot.js'
import { Positions } from '../features/votes/positions.js'
import { useAnnounce } from '../ui/announcer.js'
import { Skeleton } from '../ui/skeleton.js'
import { Trouble } from '../ui/trouble.js'
import { useTitle } from '../ui/use-title.js'
import { frenchSpaces } from '../i18n/french-spaces.js'
import { langOf } from '../i18n/lang-of.js'

const RenameField = lazy(() =>
  import('../features/levers/acts/lever-acts.js').then((found) => ({ default: found.RenameField })),
)

const LeverActions = lazy(() =>
  import('../features/levers/acts/lever-acts.js').then((found) => ({ default: found.LeverActions })),
)

const ReadingExtras = lazy(() => import('./lever-extras.js').then((found) => ({ default: found.ReadingExtras })))
const JustPublished = lazy(() =>
  import('../features/levers/drafts/just-published.js').then((found) => ({ default: found.JustPublished })),
)
const OfficialAnswer = lazy(() =>
  import('../features/levers/card/official-answer.js').then((found) => ({ default: found.OfficialAnswer })),
)
// One reads the lever before its thread, which is below.
const Thread = lazy(() => import('./lever-extras.js').then((found) => ({ default: found.Thread })))
const TextOutline = lazy(() =>
  import('../features/coediting/reading/text-outline.js').then((found) => ({ default: found.TextOutline })),
)
const NotFoundPage = lazy(() => import('./not-found-page.js').then((found) => ({ default: found.NotFoundPage })))

const place = '/tableaux/$board/leviers/$lever'

/** A lever: its text, its thread and one's position, side by side where there is room. */
export function LeverPage() {
  const { t } = useLingui()
  const { board: slug, lever: id } = useParams({ from: place })
  const search = useSearch({ from: place })
  const navigate = useNavigate({ from: place })
  const page = useLever(slug, id, listingOf(search))
  const { me } = useMe()
  const { tendsLevers, isAuthor } = useStanding()
  const { lever, text, prose, status } = page
  const article = useRef<HTMLElement>(null)
  const [passage, setPassage] = useState<Passage | null>(null)
  const [isRenaming, setIsRenaming] = useState(false)
  const published = useStore(useLastPublished())
  useVisitLever(slug, id)
  useTitle(lever?.title || t`Levier`)
  const isReady = status === 'ready' && lever !== null
  const { thread } = page
  const { ask } = useLeviersClient()
  const announce = useAnnounce()
  const onList = (listing: ThreadListing) =>
    void navigate({ search: { ...addressOf(listing) }, replace: true, resetScroll: false })
  /** Few come for one comment: how to get there is loaded when somebody does. */
  const leadTo = async (commentId: string) =>
    (await import('../features/boards/thread/go-to-comment.js')).goToComment(commentId, {
      leverId: id,
      thread,
      ask,
      announce,
      onList,
    })
  useEffect(() => {
    const commentId = /^#commentaire-(.+)$/.exec(location.hash)?.[1]
    // Once, when the page opens at a comment.
    if (isReady && commentId) void leadTo(commentId)
    // oxlint-disable-next-line react/exhaustive-deps -- the thread changes with every comment
  }, [isReady])
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
        {page.refusal ? (
          <Trouble isInstead sentence={page.refusal.sentence} onRetry={() => location.reload()} />
        ) : (
          <Skeleton />
        )}
      </div>
    )
  }
  const isOpen = lever.state === 'PUBLISHED'
  const mayAct = tendsLevers || isAuthor(lever.author?.id)
  const [theme] = lever.themes
  return (
    <div className="page py-6 grid gap-6" style={themeStyle(theme?.colour)}>
      <p>
        <Link to="/tableaux/$board" params={{ board: slug }} className="text-link">
          ←{' '}
          <bdi lang={page.board ? langOf('FR') : undefined}>
            {page.board ? frenchSpaces(page.board.title) : t`Le tableau`}
          </bdi>
        </Link>
      </p>
      <Suspense>{published === id && <JustPublished lever={lever} prose={prose} slug={slug} />}</Suspense>
      <div className="flex flex-col gap-8 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
        <article ref={article} className="relative grid gap-5" data-lever={id}>
          <header className="grid gap-3">
            <p className="relative flex flex-wrap items-center gap-2 text-small text-muted">
              <Trans>Levier n° {lever.ordinal}</Trans>
              <StatusSlot status={lever.status} />
              {lever.themes.map((one) => (
                <span
                  key={one.id}
                  className="chip"
                  lang={langOf('FR')}
                  style={{ ...themeStyle(one.colour), color: 'var(--theme)', background: 'var(--theme-soft)' }}
                >
                  {one.name}
                </span>
              ))}
              <LeverPresenceSlot boardId={lever.boardId} leverId={id} />
            </p>
            <h1
              className={isRenaming ? 'sr-only' : 'text-h2'}
              dir="auto"
              lang={isOpen ? langOf(lever.locale) : undefined}
            >
              {isOpen ? frenchSpaces(lever.title) : t`Levier n° ${lever.ordinal}`}
            </h1>
            <Suspense>{isRenaming && <RenameField lever={lever} onDone={() => setIsRenaming(false)} />}</Suspense>
            {isOpen && (
              <>
                <WrittenBy lever={lever} shares={prose?.text.shares ?? []} slug={slug} />
                <Places neighbourhoods={lever.neighbourhoods} />
              </>
            )}
          </header>
          {isOpen && prose && prose.text.outline.length > 2 && (
            <Suspense fallback={<div className="h-12" />}>
              <TextOutline outline={prose.text.outline} locale={lever.locale} />
            </Suspense>
          )}
          <Suspense>{isOpen && prose?.answer && <OfficialAnswer answer={prose.answer} />}</Suspense>
          <LeverWords
            lever={lever}
            text={text}
            html={prose?.text.html ?? null}
            onThread={(threadId) => void leadTo(threadId)}
          />
          {isOpen && prose && (
            <Suspense fallback={<div className="h-10" />}>
              <ReadingExtras status={lever.status} prose={prose} root={article} onPassage={setPassage} />
            </Suspense>
          )}
          {/* Most of them see two lines of buttons on a phone. */}
          <Suspense fallback={mayAct && <div className="h-28 sm:h-15" />}>
            {me && <LeverActions lever={lever} prose={prose} slug={slug} onRename={() => setIsRenaming(true)} />}
          </Suspense>
        </article>
        <Positions lever={lever} isOpen={isOpen} />
        <Suspense fallback={<div className="skeleton h-96 lg:col-start-1" />}>
          <Thread
            page={page}
            isOpen={isOpen}
            leverId={lever.id}
            passage={passage}
            onPassageDone={() => setPassage(null)}
            onList={onList}
          />
        </Suspense>
      </div>
    </div>
  )
}
