import { useEffect, useState } from 'react'
import type { Refusal } from '../../apollo/refusal.js'
import type { CommentNode } from '../comments/thread-view.js'
import { withNewsShown, type ThreadOrder } from '../comments/threads.js'
import type { LeverProse, LeverText } from '../levers/lever-events.js'
import type { LeverView } from '../levers/lever-view.js'
import type { BoardHead } from './board-state.js'
import { leverPageView } from './board-view.js'
import { useBoardStore } from './use-board-store.js'

export interface LeverShown {
  status: 'loading' | 'ready' | 'missing' | 'failed'
  refusal: Refusal | null
  board: BoardHead | null
  lever: LeverView | null
  text: Pick<LeverText, 'body' | 'finding' | 'action'> | null
  prose: LeverProse | null
  thread: {
    roots: readonly CommentNode[]
    hasMore: boolean
    loadingMore: boolean
    /** Fulfilled when there is more of it, or nobody answered. */
    more: () => Promise<void>
    /** How many comments others added meanwhile. */
    news: number
    showNews: () => void
    moreReplies: (rootId: string) => Promise<void>
    /** Whether all of it is known now, or (of a root) all that answers it. */
    isRead: (rootId: string | null) => boolean
  }
}

/** A lever with its text and its thread, live; what others add to the thread waits until the reader asks to see it. */
export function useLever(board: string, leverId: string, order: ThreadOrder = 'NEWEST'): LeverShown {
  const store = useBoardStore(board)
  const { log, reading } = store
  useEffect(() => void reading.openLever(leverId, order), [reading, leverId, order])
  const hoped = store.hoped()
  // How far it was read before this passage: markers do not vanish under the reader.
  const [seen, setSeen] = useState<{ leverId: string; before: number | null } | null>(null)
  if (seen?.leverId !== leverId && hoped) setSeen({ leverId, before: hoped.mine.seenLevers.get(leverId) ?? null })
  const shown = hoped && leverPageView({ leverId, seenBefore: seen?.before ?? null }, hoped, store.viewOf)
  const { status, refusal } = reading.stateOf(leverId)
  const isProseOld = shown?.isProseOld ?? false
  useEffect(() => {
    if (isProseOld) void reading.readProse(leverId)
  }, [reading, leverId, isProseOld])
  return {
    status: shown ? 'ready' : status,
    refusal,
    board: hoped?.state.head ?? null,
    lever: shown?.lever ?? null,
    text: shown?.text ?? null,
    prose: shown?.prose ?? null,
    thread: {
      roots: shown?.roots ?? [],
      hasMore: shown?.hasMore ?? false,
      news: shown?.news ?? 0,
      loadingMore: reading.isLoadingMore(leverId),
      more: () => reading.moreThread(leverId),
      showNews: () => log.change((state) => ({ ...state, comments: withNewsShown(state.comments, leverId) })),
      moreReplies: (rootId) => reading.moreReplies(leverId, rootId),
      isRead: (rootId) => {
        const thread = log.state()?.comments.threads.get(leverId)
        return !(rootId === null ? thread : thread?.replies.get(rootId))?.hasMore
      },
    },
  }
}
