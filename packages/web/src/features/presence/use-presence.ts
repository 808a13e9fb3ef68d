import { useEffect } from 'react'
import { useLeviersClient } from '../../client/use-leviers-client.js'
import { useStore } from '../../client/use-store.js'
import { makePresenceStore, type Present } from './presence-store.js'

/** Who is on a board now; null while that is not known, as while the line is down. */
export function usePresence(boardId: string): Present | null {
  const client = useLeviersClient()
  const store = client.keep(`presence ${boardId}`, () => makePresenceStore(client, boardId))
  useEffect(() => store.hold(), [store])
  const present = useStore(store.present)
  const state = useStore(client.feed.state)
  return state === 'live' || state === 'polling' ? present : null
}
