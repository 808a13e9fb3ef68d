import { useEffect, useState } from 'react'
import type { Refusal } from '../../../client/request/refusal.js'
import type { CommentNode } from '../../comments/model/thread-view.js'
import { isFiltered, wholeThread, withNewsShown, type ThreadListing } from '../../comments/model/threads.js'
import type { LeverProse, LeverText } from '../../levers/model/lever-events.js'
import type { LeverView } from '../../levers/model/lever-view.js'
import type { BoardHead } from '../model/board-state.js'
import type { BoardStore } from './board-store.js'
import { leverPageView, type LeverPageView } from '../model/board-view.js'
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
    /** How many that answer nobody were not read yet. */
    left: number
    /** What of it is listed, and how it is asked for: what is shown may be another for a moment. */
    listing: ThreadListing
    isListed: boolean
    /** What was found of the words that are searched. */
    words: readonly string[]
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
export function useLever(board: string, leverId: string, listing = wholeThread): LeverShown {
  const store = useBoardStore(board)
  const { reading } = store
  const { order, stance, search } = listing
  useEffect(() => void reading.openLever(leverId, { order, stance, search }), [reading, leverId, order, stance, search])
  const optimistic = store.optimistic()
  // How far it was read before this passage: markers do not vanish under the reader.
  const [seen, setSeen] = useState<{ leverId: string; before: number | null } | null>(null)
  if (seen?.leverId !== leverId && optimistic)
    setSeen({ leverId, before: optimistic.mine.seenLevers.get(leverId) ?? null })
  const shown = optimistic && leverPageView({ leverId, seenBefore: seen?.before ?? null }, optimistic, store.viewOf)
  const { status, refusal } = reading.stateOf(leverId)
  const isProseOld = shown?.isProseOld ?? false
  useEffect(() => {
    if (isProseOld) void reading.readProse(leverId)
  }, [reading, leverId, isProseOld])
  return {
    status: shown ? 'ready' : status,
    refusal,
    board: optimistic?.state.head ?? null,
    lever: shown?.lever ?? null,
    text: shown?.text ?? null,
    prose: shown?.prose ?? null,
    thread: threadShown(store, { leverId, listing, shown }),
  }
}

interface ThreadParts {
  leverId: string
  listing: ThreadListing
  shown: LeverPageView | null
}

function threadShown({ log, reading }: BoardStore, { leverId, listing, shown }: ThreadParts): LeverShown['thread'] {
  const thread = shown?.thread
  return {
    roots: shown?.roots ?? [],
    hasMore: thread?.hasMore ?? false,
    left: (thread?.totalCount ?? 0) - (thread?.ids.length ?? 0),
    listing,
    isListed: isSame(thread?.listing, listing),
    words: thread?.words ?? [],
    news: thread?.news.size ?? 0,
    loadingMore: reading.isLoadingMore(leverId),
    more: () => reading.moreThread(leverId),
    showNews: () =>
      isFiltered(listing)
        ? void reading.openLever(leverId, listing)
        : log.change((state) => ({ ...state, comments: withNewsShown(state.comments, leverId) })),
    moreReplies: (rootId) => reading.moreReplies(leverId, rootId),
    isRead: (rootId) => {
      const known = log.state()?.comments.threads.get(leverId)
      return !(rootId === null ? known : known?.replies.get(rootId))?.hasMore
    },
  }
}

function isSame(one: ThreadListing | undefined, other: ThreadListing): boolean {
  return one?.order === other.order && one.stance === other.stance && one.search === other.search
}
