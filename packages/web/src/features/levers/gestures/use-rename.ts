import '../../../i18n/later-words.js'
import { useLingui } from '@lingui/react/macro'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { useUndoState } from '../../../ui/undo-state.js'
import { conflictOf, type LeverConflict } from '../editing/lever-conflict.js'
import { editLever } from '../model/levers-commands.js'
import { useUndoable } from './use-undoable.js'

interface RenamedLever {
  id: string
  title: string
  detailsRevision: number
}

/** Gives a lever another title; when somebody else did so meanwhile, both are shown to choose from. */
export function useRename(): (lever: RenamedLever, title: string) => void {
  const { t } = useLingui()
  const { ask } = useLeviersClient()
  const make = useUndoable()
  const last = useUndoState<LeverConflict>()

  function rename({ id: leverId, title: before, detailsRevision: revision }: RenamedLever, title: string): void {
    if (title === before) return last.set(null)
    make({
      command: editLever,
      input: { leverId, revision, title },
      sentence: t`Levier renommé.`,
      spoken: t`Le titre est maintenant « ${title} ».`,
      optimistic: { title },
      before: { title: before },
      // This made the next revision: on a later one somebody changed something since.
      back: () => ({ leverId, revision: revision + 1, title: before }),
      settle: ({ code }) => (code === 'REVISION_CHANGED' ? settle(leverId, { before, title }) : Promise.resolve(false)),
    })
  }

  async function settle(leverId: string, { before, title }: { before: string; title: string }): Promise<boolean> {
    const conflict = await conflictOf(ask, { leverId, begun: { title: before }, mine: { title } }).catch(() => null)
    if (!conflict) return false
    const { now, revision, names } = conflict
    const keep = () => {
      last.set(null)
      rename({ id: leverId, title: now.title, detailsRevision: revision }, title)
    }
    // Somebody changed something else: this title stands in nobody's way.
    if (names.length === 0) keep()
    else last.set({ state: 'conflict', conflict, keep })
    return true
  }

  return (lever, text) => {
    const title = text.trim()
    if (title !== lever.title) rename(lever, title)
  }
}
