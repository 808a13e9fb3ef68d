import { useLingui } from '@lingui/react/macro'
import type { RefusalParts } from '../../apollo/refusal.js'
import { useLeviersClient } from '../../apollo/use-leviers-client.js'
import { useLastGesture } from './last-gesture.js'
import { conflictOf } from './lever-conflict.js'
import type { EditLeverMutation } from './edit-lever.generated.js'
import { editLever, type EditLeverFields } from './use-edit-lever.js'
import { useGesture, type Gesture } from './use-gesture.js'

interface RenamedLever {
  id: string
  title: string
  detailsRevision: number
}

/** Gives a lever another title; when somebody else did so meanwhile, both are shown to choose from. */
export function useRename() {
  const { t } = useLingui()
  const { ask } = useLeviersClient()
  const make = useGesture()
  const last = useLastGesture()
  return ({ id: leverId, title: before, detailsRevision: revision }: RenamedLever, text: string): void => {
    const title = text.trim()
    if (title === before) return
    const gesture: Gesture<EditLeverFields, EditLeverMutation['editLever']> = {
      command: editLever,
      input: { leverId, revision, title },
      said: t`Levier renommé.`,
      spoken: t`Le titre est maintenant « ${title} ».`,
      hoped: { title },
      before: { title: before },
      back: (event) => ({
        leverId,
        revision: 'lever' in event ? event.lever.detailsRevision : revision,
        title: before,
      }),
      async settle({ code }: RefusalParts, again) {
        if (code !== 'REVISION_CHANGED') return false
        const conflict = await conflictOf(ask, { leverId, begun: { title: before }, mine: { title } }).catch(() => null)
        if (!conflict) return false
        const keep = () => again({ leverId, revision: conflict.revision, title })
        // Somebody changed something else: this title stands in nobody's way.
        if (conflict.names.length === 0) keep()
        else last.set({ state: 'conflict', conflict, keep })
        return true
      },
    }
    make(gesture)
  }
}
