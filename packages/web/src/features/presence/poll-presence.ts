import type { EventPage } from '../../client/feed/follow.js'
import type { LeviersClient } from '../../client/leviers-client.js'
import { newId } from '../../client/base/new-id.js'
import { isPassing, Refusal, waitAsked } from '../../client/request/refusal.js'
import { endPresence } from './end-presence.js'

/** Presence where sockets are blocked: asked for again and again, under an id that is this page's as long as it is there. */
export interface PolledPresence<Snapshot> {
  poll(): Promise<EventPage<{ cursor: string; snapshot: Snapshot | null }>>
  /** The others see at once that one is gone. */
  leave(): void
}

interface Renewal<Snapshot> {
  leaseId: string | null
  last: string
  /** The server has no time before. */
  notBefore: number
  renew(leaseId: string): Promise<Snapshot>
}

/** Makes it from how one renews it, which gives what there is to see. */
export function pollPresence<Snapshot>(
  client: Pick<LeviersClient, 'ask'>,
  renew: (leaseId: string) => Promise<Snapshot>,
): PolledPresence<Snapshot> {
  const renewal: Renewal<Snapshot> = { leaseId: null, last: '', notBefore: 0, renew }

  function leave(): void {
    removeEventListener('pagehide', leave)
    const { leaseId } = renewal
    Object.assign(renewal, { leaseId: null, last: '' })
    if (leaseId) endPresence(client, leaseId)
  }

  return {
    leave,
    async poll() {
      const nothing = { events: [], cursor: '', more: false }
      if (Date.now() < renewal.notBefore) return nothing
      if (renewal.leaseId === null) addEventListener('pagehide', leave)
      const snapshot = await renewed(renewal)
      const text = JSON.stringify(snapshot)
      if (text === renewal.last) return nothing
      renewal.last = text
      return { ...nothing, events: [{ cursor: '', snapshot }] }
    },
  }
}

/** Null when the server has no time for it: what is followed beside it goes on. */
async function renewed<Snapshot>(renewal: Renewal<Snapshot>): Promise<Snapshot | null> {
  try {
    return await renewal.renew((renewal.leaseId ??= newId()))
  } catch (fault) {
    if (!(fault instanceof Refusal) || !isPassing(fault)) throw fault
    renewal.notBefore = Date.now() + waitAsked(fault)
    return null
  }
}
