import type { ConnectionState } from './feed/follow.js'
import { useLeviersClient } from './use-leviers-client.js'
import { useReadable } from './use-readable.js'

/** What is true of the connection now; "polling" means that there is no real time. */
export function useConnectionState(): ConnectionState {
  const { feed, doubt, outbox } = useLeviersClient()
  const state = useReadable(feed.state)
  const isTriedAgain = useReadable(outbox.entries).some(({ status, attempts }) => status === 'waiting' && attempts > 1)
  // What nobody answers is not live, whatever the socket believes.
  return (useReadable(doubt) || isTriedAgain) && (state === 'live' || state === 'polling') ? 'reconnecting' : state
}
