import { useEffect, useState } from 'react'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { useMe } from '../../people/me/use-me.js'
import { localDrafts } from './local-drafts.js'
import { MyDraftsDocument } from './my-drafts.generated.js'

/** A draft that somebody may go on with. */
export interface BegunDraft {
  id: string
  title: string
  updatedAt: string
}

/**
 * What whoever reads has begun to propose on a board, the last first: from all of their devices, for a visitor from this one.
 * Null until that is known.
 */
export function useBoardDrafts(boardId: string | null): readonly BegunDraft[] | null {
  const { ask } = useLeviersClient()
  const { me, status } = useMe()
  const [drafts, setDrafts] = useState<readonly BegunDraft[] | null>(null)
  const personId = me?.person.id ?? null
  useEffect(() => {
    if (!boardId || status === 'unknown') return
    let isWanted = true
    const read = async () => {
      const here = await localDrafts.begunOn(boardId, personId)
      // Without an answer, what is on this device is all that is known.
      const answer = personId === null ? null : await ask(MyDraftsDocument, {}).catch(() => null)
      const there = (answer?.me?.drafts ?? []).filter((draft) => draft.boardId === boardId)
      const known = new Set(there.map(({ id }) => id))
      const all = [...there, ...here.filter(({ id }) => !known.has(id))]
      if (isWanted) setDrafts(all.toSorted((one, other) => Date.parse(other.updatedAt) - Date.parse(one.updatedAt)))
    }
    void read()
    return () => {
      isWanted = false
    }
  }, [ask, boardId, personId, status])
  return drafts
}
