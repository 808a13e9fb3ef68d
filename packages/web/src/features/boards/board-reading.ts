import { askAgain, type Asking } from '../../apollo/ask-again.js'
import type { Refusal } from '../../apollo/refusal.js'
import { withRepliesPage, withThreadPage, type ThreadOrder } from '../comments/threads.js'
import { withLever } from '../levers/lever-events.js'
import { newestTally } from '../votes/vote-events.js'
import { BoardHeadNowDocument } from './board-head-now.generated.js'
import { isSameArrangement, withPage } from './board-list.js'
import type { BoardLog } from './board-log.js'
import { BoardPageDocument } from './board-page.generated.js'
import type { Arrangement, BoardState } from './board-state.js'
import { LeverPageDocument } from './lever-page.generated.js'
import { RepliesPageDocument } from './replies-page.generated.js'
import { ThreadPageDocument } from './thread-page.generated.js'
import type { LeverCard, LeverText } from '../levers/lever-events.js'

export interface ReadingState {
  /** Whether the first answer is still awaited, per thing that is read: "list" or a lever's id. */
  status: 'loading' | 'ready' | 'missing' | 'failed'
  refusal: Refusal | null
}

export interface BoardReading {
  stateOf(what: string): ReadingState
  /** Reads the list in an arrangement, unless it is the one that is shown. */
  openList(arrangement: Arrangement): Promise<void>
  /** Whether the list in an arrangement is the one that is shown. */
  isShown(arrangement: Arrangement): boolean
  moreLevers(): Promise<void>
  openLever(leverId: string, order: ThreadOrder): Promise<void>
  moreThread(leverId: string): Promise<void>
  moreReplies(leverId: string, rootId: string): Promise<void>
  isLoadingMore(what: string): boolean
  /** Reads everything again that is shown. */
  reload(): Promise<void>
  readCounts(): Promise<void>
}

export interface BoardReadingParts {
  asking: Asking
  board: string
  log: BoardLog
  onChange(): void
}

const pageSize = 50

/** Reads a board's list, levers and threads, page by page, into what is confirmed. */
export function makeBoardReading({ asking, board, log, onChange }: BoardReadingParts): BoardReading {
  const states = new Map<string, ReadingState>()
  const loadingMore = new Set<string>()
  const openLevers = new Map<string, ThreadOrder>()
  const latest = new Map<string, number>()
  let wanted: Arrangement | null = null

  const stateOf = (what: string) => states.get(what) ?? { status: 'loading', refusal: null }
  const setState = (what: string, state: ReadingState) => {
    states.set(what, state)
    onChange()
  }

  /** How patiently something is asked for: a later question for the same takes its place. */
  function patienceFor(what: string, hasSomething: boolean) {
    const mine = (latest.get(what) ?? 0) + 1
    latest.set(what, mine)
    setState(what, { status: hasSomething ? 'ready' : 'loading', refusal: null })
    return {
      isWanted: () => latest.get(what) === mine,
      onTrouble: (refusal: Refusal) => setState(what, { status: hasSomething ? 'ready' : 'failed', refusal }),
    }
  }

  async function readList(): Promise<void> {
    const arrangement = wanted
    if (!arrangement) return
    const patience = patienceFor('list', log.state()?.list !== null && log.state() !== null)
    const variables = { board, first: pageSize, after: null, ...arrangement }
    const answer = await askAgain(asking, { document: BoardPageDocument, variables }, patience)
    if (!answer) return
    const { board: read } = answer
    if (!read) return setState('list', { status: 'missing', refusal: null })
    const levers = read.levers.edges.map(({ node }) => node)
    log.read(read, (state) => ({
      ...withLevers(state, levers, read.number),
      list: withPage(null, arrangement, read.levers),
    }))
    setState('list', { status: 'ready', refusal: null })
  }

  async function openLever(leverId: string, order: ThreadOrder): Promise<void> {
    openLevers.set(leverId, order)
    const patience = patienceFor(leverId, log.state()?.comments.threads.has(leverId) ?? false)
    const variables = { leverId, order }
    const answer = await askAgain(asking, { document: LeverPageDocument, variables }, patience)
    if (!answer) return
    const { lever } = answer
    if (!lever) return setState(leverId, { status: 'missing', refusal: null })
    const asOf = lever.board.number
    log.read(lever.board, (state) => ({
      ...withLevers(state, [lever], asOf),
      comments: withThreadPage(state.comments, lever.thread, { leverId, order, asOf, isFirst: true }),
    }))
    setState(leverId, { status: 'ready', refusal: null })
  }

  /** Reads a further page of something, once at a time; trouble is tried again until it passes. */
  async function more(what: string, read: (patience: Patience) => Promise<void>): Promise<void> {
    if (loadingMore.has(what)) return
    loadingMore.add(what)
    onChange()
    await read({ isWanted: () => true, onTrouble: (refusal) => setState(what, { ...stateOf(what), refusal }) })
    loadingMore.delete(what)
    onChange()
  }

  return {
    stateOf,
    isLoadingMore: (what) => loadingMore.has(what),
    isShown: (arrangement) => isSame(log.state()?.list?.arrangement ?? null, arrangement),
    async openList(arrangement) {
      if (isSame(wanted, arrangement) && stateOf('list').status !== 'failed') return
      wanted = arrangement
      await readList()
    },
    moreLevers: () =>
      more('list', async (patience) => {
        const list = log.state()?.list
        if (!list?.hasMore) return
        const variables = { board, first: pageSize, after: list.endCursor, ...list.arrangement }
        const read = (await askAgain(asking, { document: BoardPageDocument, variables }, patience))?.board
        if (!read) return
        const levers = read.levers.edges.map(({ node }) => node)
        log.read(read, (state) => {
          const isStill = isSame(state.list?.arrangement ?? null, list.arrangement)
          const known = withLevers(state, levers, read.number)
          return isStill ? { ...known, list: withPage(state.list, list.arrangement, read.levers) } : known
        })
      }),
    openLever,
    moreThread: (leverId) =>
      more(leverId, async (patience) => {
        const thread = log.state()?.comments.threads.get(leverId)
        if (!thread?.hasMore) return
        const { order, endCursor: after } = thread
        const variables = { leverId, after, order }
        const read = (await askAgain(asking, { document: ThreadPageDocument, variables }, patience))?.lever
        if (!read) return
        const asOf = read.board.number
        const place = { leverId, order, asOf, isFirst: false }
        log.readAsOf(asOf, (state) => ({ ...state, comments: withThreadPage(state.comments, read.thread, place) }))
      }),
    moreReplies: (leverId, rootId) =>
      more(rootId, async (patience) => {
        const after = log.state()?.comments.threads.get(leverId)?.replies.get(rootId)?.endCursor ?? null
        const variables = { leverId, rootId, after }
        const read = await askAgain(asking, { document: RepliesPageDocument, variables }, patience)
        const { lever, comment } = read ?? {}
        if (!lever || !comment) return
        const place = { leverId, rootId, asOf: lever.board.number }
        log.readAsOf(place.asOf, (state) => ({
          ...state,
          comments: withRepliesPage(state.comments, comment.replies, place),
        }))
      }),
    async reload() {
      await Promise.all([readList(), ...[...openLevers].map(([leverId, order]) => openLever(leverId, order))])
    },
    async readCounts() {
      const patience = { isWanted: () => true, onTrouble: () => undefined }
      const answer = await askAgain(asking, { document: BoardHeadNowDocument, variables: { board } }, patience)
      const head = answer?.board
      if (head) log.read(head, (state) => state)
    },
  }
}

interface Patience {
  isWanted(): boolean
  onTrouble(refusal: Refusal): void
}

function isSame(one: Arrangement | null, other: Arrangement): boolean {
  return one !== null && isSameArrangement(one, other)
}

/** The board with levers that were read as of a number. */
function withLevers(state: BoardState, levers: readonly (LeverCard | LeverText)[], asOf: number): BoardState {
  return levers.reduce(
    (known, lever) => ({
      ...known,
      levers: withLever(known.levers, lever, asOf),
      tallies: newestTally(known.tallies, lever.id, lever.tally),
    }),
    state,
  )
}
