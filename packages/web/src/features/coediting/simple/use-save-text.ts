import type { Command } from '../../../client/outbox/outbox-entry.js'
import { useCommand, type Give } from '../../../client/use-command.js'
import { SaveTextDocument, type SaveTextMutation } from './save-text.generated.js'

export interface SaveTextFields {
  leverId: string
  /** The Markdown that was changed, as it was read. */
  base: string
  text: string
}

export const saveText: Command<SaveTextFields, SaveTextMutation['saveText']> = {
  name: 'saveText',
  document: SaveTextDocument,
  textOf: ({ text }) => text,
}

/** Saves a text that was written without the editor; it is merged with what others write. */
export function useSaveText(): Give<SaveTextFields, SaveTextMutation['saveText']> {
  return useCommand(saveText)
}
