import type { ConnectionState } from './feed/follow.js'
import { useLeviersClient } from './use-leviers-client.js'
import { useStore } from './use-store.js'

/** What is true of the connection now; "polling" means that there is no real time. */
export function useConnectionState(): ConnectionState {
  const { feed, slow, outbox } = useLeviersClient()
  const state = useStore(feed.state)
  const isTriedAgain = useStore(outbox.entries).some(({ status, attempts }) => status === 'waiting' && attempts > 1)
  // An open socket without answers is not live.
  return (useStore(slow) || isTriedAgain) && (state === 'live' || state === 'polling') ? 'reconnecting' : state
}
