import { Plural, Trans } from '@lingui/react/macro'
import { dot } from '../../../ui/dot.js'
import { Live } from '../../../ui/live.js'
import { scrollIntoSight } from '../../../ui/focus/scroll-into-sight.js'
import { useIsWide } from '../../../ui/use-is-wide.js'
import { focusLever } from '../../levers/model/focus-lever.js'
import { BoardPresence } from '../../presence/board-presence.js'
import { BoardNews } from './board-news.js'
import { ThemeJump } from '../filters/theme-jump.js'
import type { BoardShown } from '../sync/use-board.js'

interface BoardLineProps {
  page: BoardShown
  /** Whether levers of one theme are shown. */
  isOneTheme: boolean
}

/** What stands above the levers of a board, in one line: how many, what is new of them, who is here. */
export function BoardLine({ page, isOneTheme }: BoardLineProps) {
  const isWide = useIsWide()
  const { board, levers, totalCount, news } = page
  return (
    <div className="relative flex flex-wrap items-center gap-x-4 gap-y-1 min-h-11 -my-3">
      {levers.length > 0 && (
        <p className={`text-muted max-sm:text-small ${news > 0 ? 'max-sm:[&>button]:hidden' : ''}`}>
          <Live of={totalCount}>
            <Plural value={totalCount} one="# levier" other="# leviers" />
          </Live>
          <SinceLastVisit ids={levers.filter((lever) => lever.unread).map(({ id }) => id)} />
        </p>
      )}
      {news > 0 && <BoardNews count={news} onShow={page.showNews} />}
      {board && <BoardPresence boardId={board.id} />}
      {isWide && !isOneTheme && levers.length > 0 && (
        <div className="ml-auto">
          <ThemeJump page={page} />
        </div>
      )}
    </div>
  )
}

/** How many have something new since the reader was here; leads to the first. */
function SinceLastVisit({ ids: [first, ...others] }: { ids: readonly string[] }) {
  if (!first) return null
  const count = others.length + 1
  const show = () => {
    focusLever(first)
    scrollIntoSight(document.querySelector(`[data-lever="${CSS.escape(first)}"]`))
  }
  return (
    <>
      {dot}
      <button key={count} type="button" className="text-link font-semibold" onClick={show}>
        <Plural value={count} one="# a du nouveau" other="# ont du nouveau" />
        <span className="max-sm:sr-only">
          {' '}
          <Trans>depuis votre dernière visite</Trans>
        </span>
      </button>
    </>
  )
}
