import type { EventPage, Follow } from '../../client/feed/follow.js'
import type { LeviersClient } from '../../client/leviers-client.js'
import type { Activity } from '../../client/schema.generated.js'
import { pollPresence } from './poll-presence.js'
import { renewAtLever } from './renew-at-lever.js'

/** Where sockets are blocked, the others see all the same what one does at a lever, as long as this is followed. */
export function pollAtLever(
  client: Pick<LeviersClient, 'ask'>,
  place: { leverId: string; activity: Activity },
): Required<Pick<Follow<never>, 'poll' | 'onPollingEnded'>> {
  const polled = pollPresence(client, (leaseId) => renewAtLever(client, { leaseId, ...place }))
  return {
    async poll(): Promise<EventPage<never>> {
      await polled.poll()
      return { events: [], cursor: '', more: false }
    },
    onPollingEnded: polled.leave,
  }
}
