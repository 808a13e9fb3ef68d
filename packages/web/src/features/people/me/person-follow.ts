import type { LeviersClient } from '../../../client/leviers-client.js'
import type { Me_MeFragment } from './me.generated.js'
import type { PersonEvent_EventFragment } from './person-event.generated.js'
import { PersonEventsDocument } from './person-events.generated.js'
import { PersonFeedDocument, type PersonFeedSubscription } from './person-feed.generated.js'

export type PersonEvent = PersonEvent_EventFragment

interface PersonNews {
  onEvent(event: PersonEvent): void
  /** The stream cannot go on from here: who one is must be read again. */
  onLost(): void
}

/** Follows what the signed-in person does on any of their devices; gives what changes who that is. */
export function startPersonFollow(
  { ask, feed }: Pick<LeviersClient, 'ask' | 'feed'>,
  { onEvent, onLost }: PersonNews,
): (me: Me_MeFragment | null) => void {
  let followed: string | null = null
  let stop: (() => void) | null = null
  return (me) => {
    if (me?.id === followed && stop) return
    stop?.()
    followed = me?.id ?? null
    stop = null
    if (!me) return
    stop = feed.follow<PersonEvent>({
      subscription: PersonFeedDocument,
      variables: {},
      after: me.cursor,
      poll: async (after) => (await ask(PersonEventsDocument, { after })).personEvents,
      // The subscription's data is what codegen wrote of it.
      eventOf: (data) => (data as PersonFeedSubscription).personFeed,
      onEvent,
      onRefused() {
        stop?.()
        stop = null
        onLost()
      },
    })
  }
}
