import type { Command } from '../../apollo/outbox-entry.js'
import { useCommand, type Give } from '../../apollo/use-command.js'
import { RestoreLeverDocument, type RestoreLeverMutation } from './restore-lever.generated.js'

export interface RestoreLeverFields {
  leverId: string
}

export const restoreLever: Command<RestoreLeverFields, RestoreLeverMutation['restoreLever']> = {
  name: 'restoreLever',
  document: RestoreLeverDocument,
}

/** Shows a hidden lever again (moderators). */
export function useRestoreLever(): Give<RestoreLeverFields, RestoreLeverMutation['restoreLever']> {
  return useCommand(restoreLever)
}
