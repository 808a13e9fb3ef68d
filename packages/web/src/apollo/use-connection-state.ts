import type { ConnectionState } from './follow.js'
import { useLeviersClient } from './use-leviers-client.js'
import { useReadable } from './use-readable.js'

/** What is true of the connection now; "polling" means that there is no real time. */
export function useConnectionState(): ConnectionState {
  return useReadable(useLeviersClient().feed.state)
}
