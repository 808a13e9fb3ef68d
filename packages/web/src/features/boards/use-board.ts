import { useEffect, useRef } from 'react'
import type { Refusal } from '../../apollo/refusal.js'
import type { LeverView } from '../levers/lever-view.js'
import { nameOf, withNewsOnTop } from './board-list.js'
import type { Arrangement, BoardHead } from './board-state.js'
import type { BoardStore } from './board-store.js'
import { listView } from './board-view.js'
import { useBoardStore } from './use-board-store.js'

export interface BoardShown {
  status: 'loading' | 'ready' | 'missing' | 'failed'
  refusal: Refusal | null
  board: BoardHead | null
  levers: readonly LeverView[]
  totalCount: number
  hasMore: boolean
  loadingMore: boolean
  more: () => void
  /** How many levers others published meanwhile. */
  news: number
  showNews: () => void
  reload: () => void
  /** Whether what is shown is still the former arrangement. */
  arranging: boolean
}

/** A board's list in an arrangement, live; what others publish waits until the reader asks to see it. */
export function useBoard(board: string, arrangement: Arrangement): BoardShown {
  const store = useBoardStore(board)
  const name = nameOf(arrangement)
  const former = useRef(arrangement)
  const wanted = useRef(arrangement)
  wanted.current = arrangement
  useEffect(() => void store.reading.openList(wanted.current), [store, name])
  const hoped = store.hoped()
  const isRead = hoped?.state.lists.has(name) ?? false
  useEffect(() => {
    if (isRead) former.current = wanted.current
  }, [isRead, name])
  const list = hoped?.state.lists.get(isRead ? name : nameOf(former.current))
  const shown =
    hoped && list ? listView(hoped, list, store.viewOf) : { levers: [], totalCount: 0, hasMore: false, news: 0 }
  const { status, refusal } = store.reading.stateOf(name)
  return {
    ...shown,
    ...{
      status: isRead ? 'ready' : status,
      refusal,
      board: hoped?.state.head ?? null,
      arranging: !isRead && list !== undefined,
    },
    loadingMore: store.reading.isLoadingMore(name),
    more: () => void store.reading.moreLevers(arrangement),
    showNews: () => showNews(store, arrangement),
    reload: () => void store.reading.readList(arrangement),
  }
}

/** Puts what waits on top where the newest come first; elsewhere the server knows its place. */
function showNews({ log, reading }: BoardStore, arrangement: Arrangement): void {
  if (arrangement.sort !== 'RECENT') return void reading.readList(arrangement)
  log.change((state) => {
    const list = state.lists.get(nameOf(arrangement))
    if (!list) return state
    return { ...state, lists: new Map(state.lists).set(nameOf(arrangement), withNewsOnTop(list)) }
  })
}
