import type { EventPage } from '../../client/feed/follow.js'
import type { LeviersClient } from '../../client/leviers-client.js'
import { newId } from '../../client/base/new-id.js'
import { isPassing, Refusal, waitAsked } from '../../client/request/refusal.js'
import { endPresence } from './end-presence.js'

/** Presence where sockets are blocked: asked for again and again, under an id that is this page's as long as it is there. */
export interface PolledPresence<Told> {
  poll(): Promise<EventPage<{ cursor: string; told: Told | null }>>
  /** The others see at once that one is gone. */
  leave(): void
}

interface Renewal<Told> {
  leaseId: string | null
  last: string
  /** The server has no time before. */
  notBefore: number
  renew(leaseId: string): Promise<Told>
}

/** Makes it from how one renews it, which gives what there is to see. */
export function pollPresence<Told>(
  client: Pick<LeviersClient, 'ask'>,
  renew: (leaseId: string) => Promise<Told>,
): PolledPresence<Told> {
  const renewal: Renewal<Told> = { leaseId: null, last: '', notBefore: 0, renew }

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
      const told = await renewed(renewal)
      const text = JSON.stringify(told)
      if (text === renewal.last) return nothing
      renewal.last = text
      return { ...nothing, events: [{ cursor: '', told }] }
    },
  }
}

/** Null when the server has no time for it: what is followed beside it goes on. */
async function renewed<Told>(renewal: Renewal<Told>): Promise<Told | null> {
  try {
    return await renewal.renew((renewal.leaseId ??= newId()))
  } catch (fault) {
    if (!(fault instanceof Refusal) || !isPassing(fault)) throw fault
    renewal.notBefore = Date.now() + waitAsked(fault)
    return null
  }
}
