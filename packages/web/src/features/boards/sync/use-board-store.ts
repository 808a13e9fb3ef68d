import { useEffect } from 'react'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { useStore } from '../../../client/use-store.js'
import { useMeStore } from '../../people/me/use-me.js'
import { BoardStore } from './board-store.js'

/** The store of a board, followed as long as the page is there; the page is drawn again with each change. */
export function useBoardStore(board: string): BoardStore {
  const client = useLeviersClient()
  const me = useMeStore()
  const store = client.keep(`board ${board}`, () => new BoardStore({ client, board, me }))
  useEffect(() => store.retain(), [store])
  useStore(store.version)
  return store
}
