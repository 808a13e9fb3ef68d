import { useEffect } from 'react'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { useMe } from '../../people/me/use-me.js'
import type { Visit } from './report-visit.js'
import { useBoardStore } from './use-board-store.js'

/** Milliseconds after which what a page shows counts as seen, and between two times that it is said. */
const firstGlance = 2_000
const visitInterval = 30_000

/** Remembers, while its page is shown, how far the board was seen. */
export function useVisitBoard(board: string): void {
  useVisit(board, null)
}

/** Remembers, while its page is shown, how far the lever was read. */
export function useVisitLever(board: string, leverId: string): void {
  useVisit(board, leverId)
}

function useVisit(board: string, leverId: string | null): void {
  const { outbox, environment } = useLeviersClient()
  const store = useBoardStore(board)
  const { me, status } = useMe()
  useEffect(() => {
    if (status === 'unknown') return undefined
    let reported = 0
    const see = () => {
      const state = store.log.state()
      if (!state || environment.isHidden() || state.number === reported) return
      if (leverId && !state.comments.threads.has(leverId)) return
      const { number, head } = state
      reported = number
      void report({ boardId: head.id, leverId, number })
      if (leverId) store.mine.change((mine) => ({ ...mine, seenLevers: new Map(mine.seenLevers).set(leverId, number) }))
    }
    const report = async (visit: Visit) => {
      // Loaded after the page. Where it cannot be, the visit is told a moment later.
      const loaded = await import('./board-live.js').catch(() => null)
      if (loaded) loaded.reportVisit(me && outbox, visit)
      else reported = 0
    }
    const first = setTimeout(see, firstGlance)
    const again = setInterval(see, visitInterval)
    return () => {
      clearTimeout(first)
      clearInterval(again)
      if (reported > 0) see()
    }
  }, [store, leverId, me, status, outbox, environment])
}
