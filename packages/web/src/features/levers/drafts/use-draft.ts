import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { useStore } from '../../../client/use-store.js'
import { useMeStore } from '../../people/me/use-me.js'
import type { DraftShown } from './draft-shown.js'
import { DraftStore } from './draft-store.js'

/** A draft that keeps itself, with where it truly is. */
export function useDraft(boardId: string, draftId: string): DraftShown & { store: DraftStore } {
  const client = useLeviersClient()
  const me = useMeStore()
  // Whoever signs out leaves theirs.
  const store = client.keep(
    `draft ${draftId} ${me.get().signOuts}`,
    () => new DraftStore({ client, me, boardId, draftId }),
  )
  return { ...useStore(store), store }
}
