import type { LeviersClient } from '../../../client/leviers-client.js'
import { isPassing, Refusal, waitAsked } from '../../../client/request/refusal.js'
import { waitOrWake } from '../../../client/base/environment.js'
import { BoardFeedDocument, type BoardFeedSubscription } from '../documents/board-feed.generated.js'
import { BoardEventsDocument } from '../model/board-events.generated.js'
import { editedBoard } from './edited-board.js'
import { withNames } from '../catalogue/rename-by.js'
import { renaming } from '../catalogue/renaming.js'
import type { BoardLog } from '../model/board-log.js'
import type { BoardEvent } from '../model/board-state.js'

export interface BoardSubscriptionParts {
  client: Pick<LeviersClient, 'ask' | 'feed' | 'environment' | 'keep'>
  log: BoardLog
  /** Reads the counters that only the server can tell. */
  readCounts(): Promise<void>
  /** There is no such board, or none that whoever reads may know of any more. */
  onGone(): void
}

/** Milliseconds for which a board that no page shows is still followed. */
const lingering = 10_000
/** Milliseconds that the feed has to fill a gap by itself. */
const gapPatience = 400
const countsInterval = 5_000

/** Follows a board as long as a page retains it, from where its pages were read; reads what the feed leaves out. */
export class BoardSubscription {
  readonly #parts: BoardSubscriptionParts
  #pages = 0
  #stop: (() => void) | null = null
  #isCatchingUp = false
  #isCountingAgain = false

  constructor(parts: BoardSubscriptionParts) {
    this.#parts = parts
    parts.log.listen(({ kind }) => {
      if (kind === 'begun') this.#start()
      else if (kind === 'gap') void this.#catchUp()
    })
    if (parts.log.hasGap()) void this.#catchUp()
  }

  /** One more page shows the board, until the returned function is called. */
  retain(): () => void {
    this.#pages += 1
    this.#start()
    return () => {
      this.#pages -= 1
      setTimeout(() => {
        if (this.#pages > 0) return
        this.#stop?.()
        this.#stop = null
      }, lingering)
    }
  }

  #start(): void {
    const { client, log, readCounts, onGone } = this.#parts
    const state = log.state()
    if (this.#stop || this.#pages === 0 || !state) return
    const boardId = state.head.id
    const edited = editedBoard(client)
    // Its title and description are the programme's: its own log does not tell of them.
    const stopListening = edited.listen(() => {
      const { boardId: which = '' } = edited.get() ?? {}
      if (which === null || which === boardId) void readCounts()
    })
    const stopRenaming = followNames(client, log)
    const stop = client.feed.follow<BoardEvent>({
      subscription: BoardFeedDocument,
      variables: { boardId },
      after: state.cursor,
      // The subscription's data is what codegen wrote of it.
      eventOf: (data) => (data as BoardFeedSubscription).boardFeed,
      poll: async (after) => (await client.ask(BoardEventsDocument, { boardId, after })).boardEvents,
      onEvent: (event) => this.#receive(event),
      onRefused: ({ code }) => {
        if (code !== 'NOT_FOUND') return
        this.#stop?.()
        this.#stop = null
        onGone()
      },
    })
    this.#stop = () => {
      stopListening()
      stopRenaming()
      stop()
    }
  }

  #receive(event: BoardEvent): void {
    const { log } = this.#parts
    log.receive(event)
    if (log.state()?.countsUnsure && !this.#isCountingAgain) void this.#countAgain()
  }

  async #countAgain(): Promise<void> {
    const { client, log, readCounts } = this.#parts
    this.#isCountingAgain = true
    await waitOrWake(client.environment, countsInterval)
    this.#isCountingAgain = false
    if (this.#stop && log.state()?.countsUnsure) await readCounts()
  }

  /** Reads what is missing after what is known. */
  async #catchUp(): Promise<void> {
    if (this.#isCatchingUp) return
    this.#isCatchingUp = true
    const { client, log } = this.#parts
    const { ask, environment } = client
    await waitOrWake(environment, gapPatience)
    try {
      for (let more = log.hasGap(); more;) {
        const state = log.state()
        if (!state) return
        const { boardEvents } = await ask(BoardEventsDocument, { boardId: state.head.id, after: state.cursor })
        for (const event of boardEvents.events) log.receive(event)
        more = boardEvents.more && log.hasGap()
      }
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault
      const again = () => this.#catchUp()
      if (isPassing(fault)) void waitOrWake(environment, 2_000, { asked: waitAsked(fault) }).then(again)
    } finally {
      this.#isCatchingUp = false
    }
  }
}

/** Cards bear the names that themes and neighbourhoods had when they were read: the programme tells of others. */
function followNames(client: BoardSubscriptionParts['client'], log: BoardLog): () => void {
  const names = renaming(client)
  const renameAll = () => {
    const rename = names.get()
    if (rename) log.change((state) => withNames(state, rename))
  }
  renameAll()
  return names.listen(renameAll)
}
