import type { LeviersClient } from '../../../client/leviers-client.js'
import type { OutboxEntry } from '../../../client/outbox/outbox-entry.js'
import { Throttle } from '../../../client/base/throttle.js'
import { makeStore } from '../../../client/base/store.js'
import type { MeStore } from '../../people/me/me-store.js'
import { makeOwnCommands, withOwnAct, type OwnCommands } from '../model/own-commands.js'
import { BoardLog, type LogNews } from '../model/board-log.js'
import { makeBoardLoader, type BoardLoader } from './board-loader.js'
import type { BoardEvent } from '../model/board-state.js'
import type { BoardSubscription } from './board-subscription.js'
import { ViewerState } from './viewer-state.js'
import { applyOptimistic, makeLeverViews, type OptimisticBoard } from '../model/board-view.js'

export interface BoardStoreParts {
  client: Pick<LeviersClient, 'ask' | 'feed' | 'outbox' | 'environment' | 'keep'>
  /** The board's id, or its name in addresses. */
  board: string
  me: Pick<MeStore, 'get' | 'listen' | 'onEvent' | 'onSignOut'>
}

/**
 * A board as its pages show it: what is confirmed (the log), with everything that waits applied to it. It reads nothing
 * until a page opens something. Whatever reads or follows the board puts it into the log; what has to know of it listens.
 */
export class BoardStore {
  /** Changes with everything that is shown. */
  readonly version = makeStore(0)
  readonly log: BoardLog
  readonly reading: BoardLoader
  readonly mine: ViewerState
  readonly viewOf = makeLeverViews()
  readonly #acts: OwnCommands
  readonly #me: BoardStoreParts['me']
  readonly #loadSubscription: () => Promise<BoardSubscription>
  #subscription: Promise<BoardSubscription> | null = null
  readonly #show = new Throttle(() => this.version.set(this.version.get() + 1))
  #known: { value: OptimisticBoard | null } | null = null

  constructor({ client, board, me }: BoardStoreParts) {
    const onChange = () => this.#changed()
    this.#me = me
    const acts = (this.#acts = makeOwnCommands(client.outbox))
    const log = (this.log = new BoardLog((event) => acts.isMine(event, me.get().me?.person.id ?? null)))
    this.mine = new ViewerState({ client, log, me, onChange })
    const reading = (this.reading = makeBoardLoader({ asking: client, board, log, onChange }))
    this.#loadSubscription = async () => {
      const { BoardSubscription } = await import('./board-live.js')
      return new BoardSubscription({ client, log, readCounts: reading.readCounts, onGone: reading.leave })
    }
    log.listen((news) => this.#onNews(news))
    client.outbox.onAcknowledged((entry, result) => this.#acknowledged(entry, result))
    client.outbox.entries.listen(onChange)
    me.listen(onChange)
    // What is not for everybody is not shown to the next one at this device.
    me.onSignOut(() => log.state()?.head.visibility !== 'PUBLIC' && reading.leave())
  }

  /** Follows the board as long as someone retains it. */
  retain(): () => void {
    this.#subscription ??= this.#loadSubscription()
    const retained = this.#subscription.then((subscription) => subscription.retain())
    return () => void retained.then((release) => release())
  }

  optimistic(): OptimisticBoard | null {
    if (this.#known) return this.#known.value
    const state = this.log.state()
    const { me: now, ended } = this.#me.get()
    const holder = now ?? ended
    const me = holder ? { ...holder.person, mandates: holder.mandates } : null
    const waiting = { entries: this.#acts.unconfirmed(), me }
    this.#known = { value: state && applyOptimistic(state, this.mine.get(), waiting) }
    return this.#known.value
  }

  #changed(): void {
    this.#known = null
    this.#show.ask()
  }

  #onNews(news: LogNews): void {
    if (news.kind === 'changed') this.#changed()
    else if (news.kind === 'reset') void this.reading.reload()
    else if (news.kind === 'applied') {
      const entry = this.#acts.applied(news.event)
      if (entry) this.#confirm(entry, news.event.number)
    }
  }

  /** A command of the reader was acknowledged, perhaps before its event comes by the feed. */
  #acknowledged(entry: OutboxEntry, result: unknown): void {
    const state = this.log.state()
    if (!state) return
    const event = boardEventOf(result, state.head.id)
    if (event) {
      this.#acts.acknowledged(entry, event.number <= state.number)
      this.log.receive(event)
      // Nothing had to change: it already was so.
    } else if (result === null) this.#confirm(entry, state.number)
  }

  #confirm(entry: OutboxEntry, number: number): void {
    const state = this.log.state()
    if (state) this.mine.change((before) => withOwnAct(before, entry, { state, number }))
  }
}

/** The event of a board in the answer to a command; null when it is something else. */
function boardEventOf(result: unknown, boardId: string): BoardEvent | null {
  if (!(result instanceof Object) || !('number' in result) || !('boardId' in result)) return null
  // Only events of boards have a number and a board.
  return result.boardId === boardId ? (result as BoardEvent) : null
}
