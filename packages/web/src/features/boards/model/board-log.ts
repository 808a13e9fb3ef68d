import { applyBoardEvent, withEntriesOf } from './apply-board-event.js'
import { stateOfHead, type BoardEvent, type BoardHead, type BoardState } from './board-state.js'

export interface BoardLog {
  state(): BoardState | null
  /** Whether events are missing before some that are known. */
  hasGap(): boolean
  /** Calls the listener when the board was first read. */
  onBegun(listener: () => void): () => void
  /** Takes an event from the feed, from catching up or from an acknowledgement: in any order, also twice. */
  receive(event: BoardEvent): void
  /** Adds what was read as of the head's number; begins anew when nothing was known or the board was reset. */
  read(head: BoardHead, change: (state: BoardState) => BoardState): void
  /** Adds what was read as of a number. */
  readAsOf(number: number, change: (state: BoardState) => BoardState): void
  /** Changes what is not the server's: what waits to be shown. */
  change(change: (state: BoardState) => BoardState): void
}

export interface BoardLogParts {
  isMine(event: BoardEvent): boolean
  /** An event was applied: it is now part of what is confirmed. */
  onApplied(event: BoardEvent): void
  /** Events are missing after the cursor. */
  onGap(): void
  /** What was known is of no use any more: everything shown must be read again. */
  onReset(event: BoardEvent): void
  onChange(): void
}

/** How many events are remembered, for answers that were read before them and arrive after. */
const remembered = 500

/** What is confirmed of a board: whatever the order in which things arrive, the same as the server's log says. */
export function makeBoardLog(parts: BoardLogParts): BoardLog {
  let state: BoardState | null = null
  let wasReset = false
  let recent: BoardEvent[] = []
  const early = new Map<number, BoardEvent>()
  const onBegun = new Set<() => void>()

  function drain(): void {
    while (state && !wasReset) {
      const next = state.number + 1
      const event = [...early.values()].find((one) => sinceOf(one) <= next && next <= one.number)
      if (!event) break
      state = applyBoardEvent(state, event, parts.isMine(event))
      recent = [...recent.slice(-remembered), event]
      parts.onApplied(event)
    }
    const number = state?.number ?? 0
    if (!state || wasReset) return
    for (const known of early.keys()) if (known <= number) early.delete(known)
    if (early.size > 0) parts.onGap()
  }

  function begin(head: BoardHead, change: (fresh: BoardState) => BoardState): void {
    wasReset = false
    recent = []
    state = change(stateOfHead(head))
    drain()
    parts.onChange()
    for (const listener of onBegun) listener()
  }

  function readAsOf(number: number, change: (state: BoardState) => BoardState): void {
    if (!state) return
    // What happened after the answer was read, and before it arrived, is applied to it.
    const since = recent.filter((event) => event.number > number)
    state = since.reduce((known, event) => withEntriesOf(known, event, parts.isMine(event)), change(state))
    parts.onChange()
  }

  return {
    state: () => state,
    hasGap: () => early.size > 0 && !wasReset,
    onBegun(listener) {
      onBegun.add(listener)
      return () => onBegun.delete(listener)
    },
    receive(event) {
      if (event.__typename === 'BoardReset') {
        wasReset = true
        early.clear()
        parts.onReset(event)
        return
      }
      if (state && !wasReset && event.number <= state.number) return
      const known = early.get(event.number)
      // One's own position, told by its acknowledgement, never takes the place of the many that it is one of.
      if (!known || sinceOf(event) <= sinceOf(known)) early.set(event.number, event)
      drain()
      parts.onChange()
    },
    read(head, change) {
      if (!state || wasReset) return begin(head, change)
      const { number } = head
      readAsOf(number, (known) => change(number >= known.number ? withHead(known, head) : known))
    },
    readAsOf,
    change(change) {
      if (!state) return
      state = change(state)
      parts.onChange()
    },
  }
}

/** The first event that one stands for: several positions are told as one. */
function sinceOf(event: BoardEvent): number {
  return 'since' in event ? event.since : event.number
}

/** The board with counters that the server told as of a later number; the events up to it no longer count. */
function withHead(state: BoardState, head: BoardHead): BoardState {
  return { ...state, head, countsAsOf: head.number, countsUnsure: false }
}
