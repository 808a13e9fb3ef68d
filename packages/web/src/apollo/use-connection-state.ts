import type { ConnectionState } from './follow.js'
import { useLeviersClient } from './use-leviers-client.js'
import { useReadable } from './use-readable.js'

/** What is true of the connection now; "polling" means that there is no real time. */
export function useConnectionState(): ConnectionState {
  const { feed, doubt } = useLeviersClient()
  const state = useReadable(feed.state)
  // What nobody answers is not live, whatever the socket believes.
  return useReadable(doubt) && (state === 'live' || state === 'polling') ? 'reconnecting' : state
}
