import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { useReadable } from '../../../client/use-readable.js'
import { useMeStore } from '../../people/me/use-me.js'
import type { DraftShown, DraftStore } from './draft-shown.js'
import { makeDraftStore } from './draft-store.js'

/** A draft that keeps itself, with where it truly is. */
export function useDraft(
  boardId: string,
  draftId: string,
): DraftShown & Pick<DraftStore, 'change' | 'choose' | 'publish' | 'discard'> {
  const client = useLeviersClient()
  const me = useMeStore()
  // Whoever signs out leaves theirs.
  const store = client.keep(`draft ${draftId} ${me.get().signOuts}`, () =>
    makeDraftStore({ client, me, boardId, draftId }),
  )
  const { change, choose, publish, discard } = store
  return { ...useReadable(store), change, choose, publish, discard }
}
