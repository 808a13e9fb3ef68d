import { useEffect, useState } from 'react'
import type { Refusal } from '../../../client/request/refusal.js'
import type { LeverView } from '../../levers/model/lever-view.js'
import { arrangementOf, nameOf, withNewsOnTop } from '../model/board-list.js'
import type { Arrangement, BoardHead } from '../model/board-state.js'
import type { BoardStore } from './board-store.js'
import { listView, type ListView } from '../model/board-view.js'
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
  /** In a search: where each lever has what was searched for. */
  matches: ListView['matches']
  /** How many levers others published meanwhile. */
  news: number
  showNews: () => void
  reload: () => void
  /** Whether what is shown is still the former arrangement. */
  arranging: boolean
}

const nothing: ListView = { levers: [], totalCount: 0, hasMore: false, news: 0, matches: new Map() }

/** A board's list in an arrangement, live; what others publish waits until the reader asks to see it. */
export function useBoard(board: string, arrangement: Arrangement): BoardShown {
  const store = useBoardStore(board)
  const { reading } = store
  const name = nameOf(arrangement)
  const [former, setFormer] = useState(name)
  useEffect(() => void reading.openList(arrangementOf(name)), [reading, name])
  const optimistic = store.optimistic()
  const isRead = optimistic?.state.lists.has(name) ?? false
  if (isRead && former !== name) setFormer(name)
  const list = optimistic?.state.lists.get(isRead ? name : former)
  const { status, refusal } = reading.stateOf(name)
  return {
    ...(optimistic && list ? listView(optimistic, list, store.viewOf) : nothing),
    status: isRead ? 'ready' : status,
    refusal,
    board: optimistic?.state.head ?? null,
    arranging: !isRead && list !== undefined,
    loadingMore: reading.isLoadingMore(name),
    more: () => void reading.moreLevers(arrangement),
    showNews: () => showNews(store, arrangement),
    reload: () => void reading.readList(arrangement),
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
