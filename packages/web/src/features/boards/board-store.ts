import type { LeviersClient } from '../../apollo/leviers-client.js'
import type { OutboxEntry } from '../../apollo/outbox-entry.js'
import { makeReadable, type Readable } from '../../apollo/readable.js'
import { makePace } from '../../apollo/pace.js'
import type { Me } from '../people/me-store.js'
import { makeBoardActs, withOwnAct } from './board-acts.js'
import { startBoardFollow } from './board-follow.js'
import { makeBoardLog, type BoardLog } from './board-log.js'
import { makeBoardReading, type BoardReading } from './board-reading.js'
import { nobody, type BoardEvent, type Mine } from './board-state.js'
import { hopedState, makeLeverViews, type Hoped } from './board-view.js'

export interface BoardStoreParts {
  client: Pick<LeviersClient, 'ask' | 'feed' | 'outbox' | 'surroundings'>
  /** The board's id, or its name in addresses. */
  board: string
  me: Readable<{ me: Me | null }>
}

/** A board as its pages show it: what is confirmed, with everything that waits applied to it. */
export interface BoardStore {
  /** Changes with everything that is shown. */
  version: Readable<number>
  log: BoardLog
  reading: BoardReading
  hoped(): Hoped | null
  mine(): Mine
  changeMine(change: (mine: Mine) => Mine): void
  viewOf: ReturnType<typeof makeLeverViews>
  /** Follows the board as long as someone holds it. */
  hold(): () => void
  receive(event: BoardEvent): void
}

/** Makes the store of one board; it reads nothing until a page opens something. */
export function makeBoardStore({ client, board, me }: BoardStoreParts): BoardStore {
  const version = makeReadable(0)
  const acts = makeBoardActs(client.outbox)
  let mine = nobody
  let hoped: { version: number; value: Hoped | null } | null = null
  const onChange = makePace(() => version.set(version.get() + 1))

  const log = makeBoardLog({
    isMine: (event) => acts.isMine(event, mine.personId),
    onApplied(event) {
      const entry = acts.applied(event)
      if (entry) confirm(entry, event.number)
    },
    onGap: () => follow.catchUp(),
    onReset: () => void reading.reload(),
    onChange,
  })
  const changeMine = (change: (mine: Mine) => Mine) => {
    mine = change(mine)
    onChange()
  }
  const reading = makeBoardReading({ asking: client, board, log, onChange })
  const follow = startBoardFollow({ client, log, receive: log.receive, readCounts: reading.readCounts })

  function confirm(entry: OutboxEntry, number: number): void {
    const state = log.state()
    if (state) mine = withOwnAct(mine, entry, { state, number })
  }

  client.outbox.onAcknowledged((entry, result) => {
    const event = boardEventOf(result, log.state()?.head.id)
    const state = log.state()
    if (!state) return
    if (!event) {
      // Nothing had to change: it already was so.
      if (result === null) confirm(entry, state.number)
      return
    }
    acts.acknowledged(entry, event.number <= state.number)
    log.receive(event)
  })
  client.outbox.entries.listen(onChange)
  me.listen(onChange)

  return {
    ...{ version, log, reading, changeMine, viewOf: makeLeverViews(), hold: follow.hold, receive: log.receive },
    mine: () => mine,
    hoped() {
      if (hoped?.version === version.get()) return hoped.value
      const state = log.state()
      const waiting = { entries: acts.hopedFor(), me: me.get().me?.person ?? null }
      hoped = { version: version.get(), value: state && hopedState(state, mine, waiting) }
      return hoped.value
    },
  }
}

/** The event of a board in the answer to a command; null when it is something else. */
function boardEventOf(result: unknown, boardId: string | undefined): BoardEvent | null {
  if (!(result instanceof Object) || !('number' in result) || !('boardId' in result)) return null
  // Only events of boards have a number and a board.
  return result.boardId === boardId ? (result as BoardEvent) : null
}
