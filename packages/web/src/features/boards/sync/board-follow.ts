import type { LeviersClient } from '../../../client/leviers-client.js'
import { isPassing, Refusal, waitAsked } from '../../../client/request/refusal.js'
import { waitOrWake } from '../../../client/base/surroundings.js'
import type { BoardFeedSubscription } from '../documents/board-feed.generated.js'
import type { BoardLog } from '../model/board-log.js'
import type { BoardEvent } from '../model/board-state.js'

export interface BoardFollowParts {
  client: Pick<LeviersClient, 'ask' | 'feed' | 'surroundings'>
  log: BoardLog
  receive(event: BoardEvent): void
  /** Reads the counters that only the server can tell. */
  readCounts(): Promise<void>
}

export interface BoardFollow {
  hold(): () => void
  /** Reads what is missing after what is known. */
  catchUp(): void
}

/** Milliseconds for which a board that no page shows is still followed. */
const lingering = 10_000
/** Milliseconds that the feed has to fill a gap by itself. */
const gapPatience = 400
const countsPace = 5_000
const loadDocuments = () => import('./board-live.js')

/** Follows a board as long as a page shows it, from where its pages were read. */
export function startBoardFollow({ client, log, receive, readCounts }: BoardFollowParts): BoardFollow {
  const { ask, feed, surroundings } = client
  let holders = 0
  let stop: (() => void) | null = null
  let catchingUp = false
  let countingAgain = false

  const hear = (event: BoardEvent) => {
    receive(event)
    if (log.state()?.countsUnsure && !countingAgain) void countAgain()
  }

  async function countAgain(): Promise<void> {
    countingAgain = true
    await waitOrWake(surroundings, countsPace)
    countingAgain = false
    if (stop && log.state()?.countsUnsure) await readCounts()
  }

  async function start(): Promise<void> {
    const { BoardEventsDocument, BoardFeedDocument } = await loadDocuments()
    const state = log.state()
    if (stop || holders === 0 || !state) return
    const boardId = state.head.id
    stop = feed.follow<BoardEvent>({
      subscription: BoardFeedDocument,
      variables: { boardId },
      after: state.cursor,
      // The subscription's data is what codegen wrote of it.
      eventOf: (data) => (data as BoardFeedSubscription).boardFeed,
      poll: async (after) => (await ask(BoardEventsDocument, { boardId, after })).boardEvents,
      onEvent: hear,
      onRefused: () => undefined,
    })
  }

  async function catchUp(): Promise<void> {
    if (catchingUp) return
    catchingUp = true
    await waitOrWake(surroundings, gapPatience)
    const { BoardEventsDocument } = await loadDocuments()
    try {
      for (let more = hasGap(); more;) {
        const state = log.state()
        if (!state) return
        const { boardEvents } = await ask(BoardEventsDocument, { boardId: state.head.id, after: state.cursor })
        boardEvents.events.forEach(receive)
        more = boardEvents.more && hasGap()
      }
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault
      if (isPassing(fault)) void waitOrWake(surroundings, 2_000, { asked: waitAsked(fault) }).then(catchUp)
    } finally {
      catchingUp = false
    }
  }

  const hasGap = () => log.hasGap()

  return {
    catchUp: () => void catchUp(),
    hold() {
      holders += 1
      void start()
      const stopWaiting = log.onBegun(() => void start())
      return () => {
        holders -= 1
        stopWaiting()
        setTimeout(() => {
          if (holders > 0) return
          stop?.()
          stop = null
        }, lingering)
      }
    },
  }
}
