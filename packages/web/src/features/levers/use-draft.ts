import { useLeviersClient } from '../../apollo/use-leviers-client.js'
import { useReadable } from '../../apollo/use-readable.js'
import { useMeStore } from '../people/use-me.js'
import { makeDraftStore, type DraftShown, type DraftStore } from './draft-store.js'

/** A draft that keeps itself, with where it truly is. */
export function useDraft(
  boardId: string,
  draftId: string,
): DraftShown & Pick<DraftStore, 'change' | 'publish' | 'discard'> {
  const client = useLeviersClient()
  const me = useMeStore()
  const store = client.keep(`draft ${draftId}`, () => makeDraftStore({ client, me, boardId, draftId }))
  return { ...useReadable(store), change: store.change, publish: store.publish, discard: store.discard }
}
