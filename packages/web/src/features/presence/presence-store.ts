import type { LeviersClient } from '../../client/leviers-client.js'
import { makeStore, type Store } from '../../client/base/store.js'
import { pollPresence } from './poll-presence.js'
import { renewBoardPresence } from './renew-board-presence.js'
import { BoardPresenceDocument, type BoardPresenceSubscription } from './board-presence.generated.js'

export type Present = BoardPresenceSubscription['boardPresence']

export interface PresenceStore {
  /** Who is on the board; null until it was told. */
  present: Store<Present | null>
  /** One is on the board, and is told who else is, until the returned function is called. */
  hold(): () => void
}

/** Milliseconds for which one is still on a board after leaving its page: the next page may be of the same board. */
const lingering = 3_000

/** Who is on a board now, as long as a page shows it. */
export function makePresenceStore(client: Pick<LeviersClient, 'ask' | 'feed'>, boardId: string): PresenceStore {
  const present = makeStore<Present | null>(null)
  let holders = 0
  let stop: (() => void) | null = null

  function letGo(): void {
    if (holders > 0) return
    stop?.()
    stop = null
    present.set(null)
  }

  return {
    present,
    hold() {
      holders += 1
      stop ??= followPresent(client, boardId, present.set)
      return () => {
        holders -= 1
        setTimeout(letGo, lingering)
      }
    },
  }
}

function followPresent(
  client: Pick<LeviersClient, 'ask' | 'feed'>,
  boardId: string,
  onPresent: (present: Present | null) => void,
): () => void {
  const polled = pollPresence(client, (leaseId) => renewBoardPresence(client, { leaseId, boardId }))
  return client.feed.follow<{ cursor: string; snapshot: Present | null }>({
    subscription: BoardPresenceDocument,
    variables: { boardId },
    // It has no past: each message is the whole of it.
    after: '',
    // The subscription's data is what codegen wrote of it.
    eventOf: (data) => ({ cursor: '', snapshot: (data as BoardPresenceSubscription).boardPresence }),
    poll: polled.poll,
    onPollingEnded: polled.leave,
    onEvent: ({ snapshot }) => onPresent(snapshot),
    onRefused: () => onPresent(null),
  })
}
