import { applyBoardEvent, withEntriesOf } from './apply-board-event.js'
import { stateOfHead, type BoardEvent, type BoardHead, type BoardState } from './board-state.js'

/** What a log tells those who listen to it. */
export type LogNews =
  /** The board was first read, or read anew. */
  | { kind: 'begun' }
  | { kind: 'changed' }
  /** An event was applied: it is now part of what is confirmed. */
  | { kind: 'applied'; event: BoardEvent }
  /** Events are missing after the cursor. */
  | { kind: 'gap' }
  /** The log was reset: all pages must read again. */
  | { kind: 'reset'; event: BoardEvent }

/** How many events are remembered, for answers that were read before them and arrive after. */
const remembered = 500

/** The confirmed state of a board: events may arrive in any order and twice; the result equals the server's log. */
export class BoardLog {
  readonly #isMine: (event: BoardEvent) => boolean
  readonly #listeners = new Set<(news: LogNews) => void>()
  readonly #early = new Map<number, BoardEvent>()
  #state: BoardState | null = null
  #wasReset = false
  #recent: BoardEvent[] = []

  constructor(isMine: (event: BoardEvent) => boolean) {
    this.#isMine = isMine
  }

  state(): BoardState | null {
    return this.#state
  }

  /** Whether events are missing before some that are known. */
  hasGap(): boolean {
    return this.#early.size > 0 && !this.#wasReset
  }

  /** Calls the listener with all that happens here, in order, until the returned function is called. */
  listen(listener: (news: LogNews) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes an event from the feed, from catching up or from an acknowledgement: in any order, also twice. */
  receive(event: BoardEvent): void {
    if (event.__typename === 'BoardReset') {
      this.#wasReset = true
      this.#early.clear()
      return this.#notify({ kind: 'reset', event })
    }
    if (this.#state && !this.#wasReset && event.number <= this.#state.number) return
    const known = this.#early.get(event.number)
    // A vote from an acknowledgement never replaces the coalesced event that contains it.
    if (!known || sinceOf(event) <= sinceOf(known)) this.#early.set(event.number, event)
    this.#drain()
    this.#notify({ kind: 'changed' })
  }

  /** Adds what was read as of the head's number; begins anew when nothing was known or the board was reset. */
  read(head: BoardHead, change: (state: BoardState) => BoardState): void {
    if (!this.#state || this.#wasReset) return this.#begin(head, change)
    const { number } = head
    this.readAsOf(number, (known) => change(number >= known.number ? withHead(known, head) : known))
  }

  /** Adds what was read as of a number. */
  readAsOf(number: number, change: (state: BoardState) => BoardState): void {
    if (!this.#state) return
    // What happened after the answer was read, and before it arrived, is applied to it.
    const since = this.#recent.filter((event) => event.number > number)
    const read = change(this.#state)
    this.#state = since.reduce((known, event) => withEntriesOf(known, event, this.#isMine(event)), read)
    this.#notify({ kind: 'changed' })
  }

  /** Changes local state only, such as the news that wait to be shown. */
  change(change: (state: BoardState) => BoardState): void {
    if (!this.#state) return
    this.#state = change(this.#state)
    this.#notify({ kind: 'changed' })
  }

  /** The board is not there any more for whoever reads. */
  forget(): void {
    this.#state = null
    this.#early.clear()
    this.#recent = []
    this.#notify({ kind: 'changed' })
  }

  #begin(head: BoardHead, change: (fresh: BoardState) => BoardState): void {
    this.#wasReset = false
    this.#recent = []
    this.#state = change(stateOfHead(head))
    this.#drain()
    this.#notify({ kind: 'changed' })
    this.#notify({ kind: 'begun' })
  }

  /** Applies the buffered events that follow the state without gap. */
  #drain(): void {
    const early = this.#early
    while (this.#state && !this.#wasReset) {
      const next = this.#state.number + 1
      const event = [...early.values()].find((one) => sinceOf(one) <= next && next <= one.number)
      if (!event) break
      this.#state = applyBoardEvent(this.#state, event, this.#isMine(event))
      this.#recent = [...this.#recent.slice(-remembered), event]
      this.#notify({ kind: 'applied', event })
    }
    const number = this.#state?.number ?? 0
    if (!this.#state || this.#wasReset) return
    for (const known of early.keys()) if (known <= number) early.delete(known)
    if (early.size > 0) this.#notify({ kind: 'gap' })
  }

  #notify(news: LogNews): void {
    for (const listener of this.#listeners) listener(news)
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
