import type { Command } from '../../apollo/outbox-entry.js'
import { useCommand, type Give } from '../../apollo/use-command.js'
import { RestoreVersionDocument, type RestoreVersionMutation } from './restore-version.generated.js'

export interface RestoreVersionFields {
  leverId: string
  revision: number
}

export const restoreVersion: Command<RestoreVersionFields, RestoreVersionMutation['restoreVersion']> = {
  name: 'restoreVersion',
  document: RestoreVersionDocument,
}

/** Makes a lever say again what an earlier version said. */
export function useRestoreVersion(): Give<RestoreVersionFields, RestoreVersionMutation['restoreVersion']> {
  return useCommand(restoreVersion)
}
