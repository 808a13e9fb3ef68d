import type { Command } from '../../../../client/outbox/outbox-entry.js'
import { useCommand, type Give } from '../../../../client/use-command.js'
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
