import type { Command } from '../../../client/outbox/outbox-entry.js'
import { useCommand, type Give } from '../../../client/use-command.js'
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
