import type { Command } from '../../../client/outbox/outbox-entry.js'
import { useCommand, type Give } from '../../../client/use-command.js'
import { EditLeverDocument, type EditLeverMutation } from './edit-lever.generated.js'

export interface EditLeverFields {
  leverId: string
  /** The revision of its details that was changed: refused with REVISION_CHANGED when there is a newer one. */
  revision: number
  title?: string
  finding?: string | null
  action?: string | null
  themeIds?: string[]
  neighbourhoodCodes?: string[]
}

export const editLever: Command<EditLeverFields, EditLeverMutation['editLever']> = {
  name: 'editLever',
  document: EditLeverDocument,
  textOf: ({ title, finding, action }) => [title, finding, action].filter(Boolean).join('\n\n'),
}

/** Changes what is given of one’s own lever. */
export function useEditLever(): Give<EditLeverFields, EditLeverMutation['editLever']> {
  return useCommand(editLever)
}
