import type { CommandInput } from '@leviers/shared/inputs/command-input'
import type { OutboxEntry } from '../../../client/outbox/outbox-entry.js'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { useUndoState } from '../../../ui/undo-state.js'
import { conflictOf, type LeverConflict } from './lever-conflict.js'
import { editLever } from '../model/levers-commands.js'

/** Whether a change was refused because somebody else changed the same lever meanwhile. */
export function isOvertaken({ command, refusal }: OutboxEntry): boolean {
  return command === 'editLever' && refusal?.code === 'REVISION_CHANGED'
}

/** Shows an overtaken change beside what the lever says now, to choose from. */
export function useCompare(): (entry: OutboxEntry) => void {
  const { ask, outbox } = useLeviersClient()
  const last = useUndoState<LeverConflict>()
  return (entry) => void compare(entry)

  async function compare({ operationId, input }: OutboxEntry): Promise<void> {
    // An overtaken change is an editLever, and this its input.
    const { operationId: _, ...given } = input as CommandInput<'editLever'> & { operationId?: string }
    const conflict = await conflictOf(ask, { leverId: given.leverId, begun: null, mine: given }).catch(() => null)
    if (!conflict) return
    const take = () => outbox.abandon(operationId)
    const keep = () => {
      take()
      last.set(null)
      void outbox.submit(editLever, { ...given, revision: conflict.revision })
    }
    if (conflict.names.length === 0) keep()
    else last.set({ state: 'conflict', conflict, keep, take })
  }
}
