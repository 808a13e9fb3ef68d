import type { BoardVisibility } from '@leviers/shared/boards'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { LeverList } from '../features/boards/list/lever-list.js'
import { BoardCounts } from '../features/boards/news/board-counts.js'
import { useArrangement } from '../features/boards/list/use-arrangement.js'
import { useBoard } from '../features/boards/sync/use-board.js'
import { useVisitBoard } from '../features/boards/sync/use-visit.js'
import { useStanding } from '../features/people/me/use-standing.js'
import { useAnnounce } from '../ui/announcer.js'
import { Skeleton } from '../ui/skeleton.js'
import { Trouble } from '../ui/trouble.js'
import { useTitle } from '../ui/use-title.js'
import { frenchSpaces } from '../i18n/french-spaces.js'
import { inFigures } from '../i18n/in-figures.js'
import { langOf } from '../i18n/lang-of.js'

const BoardFilters = lazy(() =>
  import('../features/boards/news/board-extras.js').then((found) => ({ default: found.BoardFilters })),
)

const BoardLine = lazy(() =>
  import('../features/boards/news/board-extras.js').then((found) => ({ default: found.BoardLine })),
)

const BoardNote = lazy(() =>
  import('../features/boards/news/board-note.js').then((found) => ({ default: found.BoardNote })),
)

const EmptyBoard = lazy(() =>
  import('../features/boards/list/empty-board.js').then((found) => ({ default: found.EmptyBoard })),
)

const KeepPlace = lazy(() =>
  import('../features/boards/news/board-extras.js').then((found) => ({ default: found.KeepPlace })),
)

const BackToTop = lazy(() =>
  import('../features/boards/news/board-extras.js').then((found) => ({ default: found.BackToTop })),
)

const NotFoundPage = lazy(() => import('./not-found-page.js').then((found) => ({ default: found.NotFoundPage })))

/** A board: its levers as cards by theme, filtered and sorted by what the address says. */
export function BoardPage() {
  const { t } = useLingui()
  const { board: slug } = useParams({ from: '/tableaux/$board' })
  const search = useSearch({ from: '/tableaux/$board' })
  const { isFiltered, isGone, ...arrangement } = useArrangement()
  const page = useBoard(slug, arrangement)
  const { status, board, levers, totalCount } = page
  useVisitBoard(slug)
  // Where most people go next: it is there at once, also when the network goes meanwhile.
  useEffect(() => void import('./lever-page.js'), [])
  useTitle(board?.title ?? t`Tableau`)
  const announce = useAnnounce()
  const found = inFigures(totalCount)
  const isOneTheme = arrangement.themeId !== null
  const isArranged = arrangement.sort === 'ARRANGED'
  useEffect(() => {
    if (status === 'ready' && isFiltered) announce(t`Résultats : ${found}`, 'spoken')
  }, [status, found, isFiltered, announce, t])
  const wholeBoard = isFiltered && (
    <Link to="/tableaux/$board" params={{ board: slug }} className="button">
      <Trans>Voir tout le tableau</Trans>
    </Link>
  )
  if (status === 'missing') {
    return (
      <Suspense>
        <NotFoundPage />
      </Suspense>
    )
  }
  if (status === 'failed' && !board) {
    return (
      <div className="page">
        <Trouble isInstead sentence={page.refusal?.sentence ?? ''} onRetry={page.reload}>
          {wholeBoard}
        </Trouble>
      </div>
    )
  }
  return (
    <div className="page wide py-8 grid gap-6">
      {board ? <BoardHeader board={board} slug={slug} /> : <Skeleton rows={6} />}
      {/* How high the head is depends on its words: what is below is shown with it. */}
      <div hidden={!board}>
        <Suspense fallback={<div className="skeleton h-41 lg:h-27" />}>
          <BoardFilters slug={slug} page={page} isOneTheme={isOneTheme} isGone={isGone} />
        </Suspense>
      </div>
      {page.refusal && (
        <Trouble sentence={page.refusal.sentence} onRetry={page.reload}>
          {wholeBoard}
        </Trouble>
      )}
      {board && (
        <Suspense fallback={<div className="h-11 -my-3" />}>
          <BoardLine page={page} isOneTheme={isOneTheme} />
        </Suspense>
      )}
      {!board ? null : status === 'loading' && levers.length === 0 ? (
        <Skeleton rows={4} />
      ) : levers.length === 0 ? (
        <Suspense fallback={<Skeleton rows={4} />}>
          <EmptyBoard slug={slug} isFiltered={isFiltered} />
        </Suspense>
      ) : (
        <>
          <LeverList levers={levers} slug={slug} isArranged={isArranged} matches={search.q ? page.matches : null} />
          <Suspense>
            <KeepPlace
              key={JSON.stringify(search)}
              count={levers.length}
              hasMore={page.hasMore}
              isLoading={page.loadingMore}
              onMore={page.more}
            />
          </Suspense>
          {page.hasMore && (
            <button
              type="button"
              className="button justify-self-center"
              aria-disabled={page.loadingMore}
              onClick={page.more}
            >
              {page.loadingMore ? t`Chargement…` : t`Afficher plus de leviers`}
            </button>
          )}
          <Suspense>
            <BackToTop />
          </Suspense>
        </>
      )}
    </div>
  )
}

interface ShownBoard {
  visibility: BoardVisibility
  title: string
  description: string
  attribution: string | null
  leverCount: number
  commentCount: number
  voteCount: number
}

function BoardHeader({ board, slug }: { board: ShownBoard; slug: string }) {
  const { isModerator, whyNotPropose, whyNotVote } = useStanding()
  const whyNot = whyNotPropose()
  // What the phase decides is said beside its buttons: here, what the board's own rules do.
  const ofBoard = [whyNot ?? '', whyNotVote() ?? ''].filter(
    (code) => !['', 'SIGN_IN_FIRST', 'PHASE_CLOSED'].includes(code),
  )
  const mayPropose = whyNot === null || whyNot === 'PHASE_CLOSED'
  return (
    <header className="grid gap-4">
      <h1 dir="auto" lang={langOf('FR')}>
        {frenchSpaces(board.title)}
      </h1>
      {board.description && (
        <p className="text-lead max-w-3xl" dir="auto" lang={langOf('FR')}>
          {frenchSpaces(board.description)}
        </p>
      )}
      <p className="font-semibold">
        <BoardCounts board={board} />
      </p>
      {(ofBoard.length > 0 || board.visibility !== 'PUBLIC') && (
        <Suspense>
          <BoardNote visibility={board.visibility} reasons={ofBoard} />
        </Suspense>
      )}
      <p className="flex flex-wrap gap-3">
        {mayPropose && (
          <Link to="/tableaux/$board/proposer" params={{ board: slug }} className="button primary">
            <Trans>Proposer un levier</Trans>
          </Link>
        )}
        <Link to="/tableaux/$board/express" params={{ board: slug }} className="button">
          <Trans>J’ai 5 minutes</Trans>
        </Link>
        {isModerator && (
          <Link to="/moderation" search={{ tableau: slug }} className="button">
            <Trans>Modération</Trans>
          </Link>
        )}
      </p>
      {board.attribution && (
        <p className="text-small text-muted max-w-3xl" lang={langOf('FR')}>
          {board.attribution}
        </p>
      )}
    </header>
  )
}
