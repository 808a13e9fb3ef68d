import type { Command } from '../../../../client/outbox/outbox-entry.js'
import { useCommand, type Give } from '../../../../client/use-command.js'
import { NameVersionDocument, type NameVersionMutation } from './name-version.generated.js'

export interface NameVersionFields {
  leverId: string
  revision: number
  name: string
}

export const nameVersion: Command<NameVersionFields, NameVersionMutation['nameVersion']> = {
  name: 'nameVersion',
  document: NameVersionDocument,
  once: true,
}

/** Gives a version a name. */
export function useNameVersion(): Give<NameVersionFields, NameVersionMutation['nameVersion']> {
  return useCommand(nameVersion)
}
