import type { LeviersClient } from '../../../client/leviers-client.js'
import type { OutboxEntry } from '../../../client/outbox/outbox-entry.js'
import { makePace } from '../../../client/base/pace.js'
import { makeReadable, type Readable } from '../../../client/base/readable.js'
import type { MeStore } from '../../people/me/me-store.js'
import { makeBoardActs, withOwnAct } from '../model/board-acts.js'
import { startBoardFollow } from './board-follow.js'
import { makeBoardLog, type BoardLog } from '../model/board-log.js'
import { startBoardMine, type BoardMine } from './board-mine.js'
import { makeBoardReading, type BoardReading } from './board-reading.js'
import type { BoardEvent } from '../model/board-state.js'
import { hopedState, makeLeverViews, type Hoped } from '../model/board-view.js'

export interface BoardStoreParts {
  client: Pick<LeviersClient, 'ask' | 'feed' | 'outbox' | 'surroundings'>
  /** The board's id, or its name in addresses. */
  board: string
  me: Pick<MeStore, 'get' | 'listen' | 'onEvent'>
}

/** A board as its pages show it: what is confirmed, with everything that waits applied to it. */
export interface BoardStore {
  /** Changes with everything that is shown. */
  version: Readable<number>
  log: BoardLog
  reading: BoardReading
  mine: BoardMine
  hoped(): Hoped | null
  viewOf: ReturnType<typeof makeLeverViews>
  /** Follows the board as long as someone holds it. */
  hold(): () => void
}

/** Makes the store of one board; it reads nothing until a page opens something. */
export function makeBoardStore({ client, board, me }: BoardStoreParts): BoardStore {
  const version = makeReadable(0)
  const acts = makeBoardActs(client.outbox)
  let known: { hoped: Hoped | null } | null = null
  const show = makePace(() => version.set(version.get() + 1))
  const onChange = () => {
    known = null
    show()
  }

  const log = makeBoardLog({
    isMine: (event) => acts.isMine(event, me.get().me?.person.id ?? null),
    onApplied(event) {
      const entry = acts.applied(event)
      if (entry) confirm(entry, event.number)
    },
    onGap: () => follow.catchUp(),
    onReset: () => void reading.reload(),
    onChange,
  })
  const mine = startBoardMine({ client, log, me, onChange })
  const reading = makeBoardReading({ asking: client, board, log, onChange })
  const follow = startBoardFollow({ client, log, receive: log.receive, readCounts: reading.readCounts })

  function confirm(entry: OutboxEntry, number: number): void {
    const state = log.state()
    if (state) mine.change((before) => withOwnAct(before, entry, { state, number }))
  }

  client.outbox.onAcknowledged((entry, result) => {
    const state = log.state()
    if (!state) return
    const event = boardEventOf(result, state.head.id)
    if (event) {
      acts.acknowledged(entry, event.number <= state.number)
      log.receive(event)
      // Nothing had to change: it already was so.
    } else if (result === null) confirm(entry, state.number)
  })
  client.outbox.entries.listen(onChange)
  me.listen(onChange)

  return {
    version,
    log,
    reading,
    mine,
    viewOf: makeLeverViews(),
    hold: follow.hold,
    hoped() {
      if (known) return known.hoped
      const state = log.state()
      const { me: now, ended } = me.get()
      const waiting = { entries: acts.hopedFor(), me: (now ?? ended)?.person ?? null }
      known = { hoped: state && hopedState(state, mine.get(), waiting) }
      return known.hoped
    },
  }
}

/** The event of a board in the answer to a command; null when it is something else. */
function boardEventOf(result: unknown, boardId: string): BoardEvent | null {
  if (!(result instanceof Object) || !('number' in result) || !('boardId' in result)) return null
  // Only events of boards have a number and a board.
  return result.boardId === boardId ? (result as BoardEvent) : null
}
