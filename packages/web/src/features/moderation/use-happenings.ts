import type { ApolloClient } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { Throttle } from '../../client/base/throttle.js'
import { useLeviersClient } from '../../client/use-leviers-client.js'
import { withHappening, type Happenings } from './meanwhile.js'
import type { ModerationEvent_EventFragment } from './moderation-event.generated.js'
import { ModerationEventsDocument } from './moderation-events.generated.js'
import { ModerationFeedDocument } from './moderation-feed.generated.js'

/** Milliseconds between two countings. */
const countInterval = 1_000

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
  const { outbox } = useLeviersClient()
  const apollo = useApolloClient()
  const [happenings, setHappenings] = useState<Happenings>(new Map())
  const isRead = cursor !== null
  useEffect(() => {
    if (cursor === null) return
    const throttle = new Throttle(onHappening, countInterval)
    const isOwn = ({ operationId }: ModerationEvent_EventFragment) =>
      outbox.entries.get().some((entry) => entry.operationId === operationId)
    const onEvent = (event: ModerationEvent_EventFragment) => {
      if (event.__typename === 'BoardReset') return onReset()
      if (isOwn(event)) return
      if (!('lever' in event || 'comment' in event)) return
      setHappenings((known) => withHappening(known, event))
      throttle.ask()
    }
    const following = apollo
      .subscribe({
        query: ModerationFeedDocument,
        variables: { boardId, after: cursor },
        fetchPolicy: 'no-cache',
        context: { poll: (after: string) => pollEvents(apollo, { boardId, after }) },
      })
      .subscribe(({ data }) => data && onEvent(data.boardFeed))
    return () => following.unsubscribe()
    // oxlint-disable-next-line react/exhaustive-deps -- followed from where it was first read
  }, [boardId, isRead])
  return happenings
}

/** What happened after a cursor, asked once: whoever polls asks again. */
async function pollEvents(apollo: ApolloClient, variables: { boardId: string; after: string }) {
  const context = { isAskedOnce: true }
  const { data } = await apollo.query({ query: ModerationEventsDocument, variables, fetchPolicy: 'no-cache', context })
  if (!data) throw new Error('a question that was not answered')
  return data.boardEvents
}
