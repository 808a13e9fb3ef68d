import { useEffect, useState } from 'react'
import { Throttle } from '../../client/base/throttle.js'
import { useLeviersClient } from '../../client/use-leviers-client.js'
import { withHappening, type Happenings } from './meanwhile.js'
import type { ModerationEvent_EventFragment } from './moderation-event.generated.js'
import { ModerationEventsDocument } from './moderation-events.generated.js'
import { ModerationFeedDocument, type ModerationFeedSubscription } from './moderation-feed.generated.js'

/** Milliseconds between two countings. */
const countPace = 1_000

interface Followed {
  boardId: string
  /** From where: null until something was read. */
  cursor: string | null
  /** Something that concerns moderators happened: the counts may be others. */
  onHappening(): void
  /** What was read is of no use any more. */
  onReset(): void
}

/** What happens on a board that concerns moderators, live, or by asking again and again where sockets are blocked. */
export function useHappenings({ boardId, cursor, onHappening, onReset }: Followed): Happenings {
  const { ask, feed, outbox } = useLeviersClient()
  const [happenings, setHappenings] = useState<Happenings>(new Map())
  const isRead = cursor !== null
  useEffect(() => {
    if (cursor === null) return
    const throttle = new Throttle(onHappening, countPace)
    const isOwn = ({ operationId }: ModerationEvent_EventFragment) =>
      outbox.entries.get().some((entry) => entry.operationId === operationId)
    return feed.follow<ModerationEvent_EventFragment>({
      subscription: ModerationFeedDocument,
      variables: { boardId },
      after: cursor,
      // The subscription's data is what codegen wrote of it.
      eventOf: (data) => (data as ModerationFeedSubscription).boardFeed,
      poll: async (after) => (await ask(ModerationEventsDocument, { boardId, after })).boardEvents,
      onEvent(event) {
        if (event.__typename === 'BoardReset') return onReset()
        if (isOwn(event)) return
        if (!('lever' in event || 'comment' in event)) return
        setHappenings((known) => withHappening(known, event))
        throttle.ask()
      },
      onRefused: () => undefined,
    })
    // oxlint-disable-next-line react/exhaustive-deps -- followed from where it was first read
  }, [boardId, isRead])
  return happenings
}
