import type { Command } from '../../apollo/outbox-entry.js'
import { useCommand, type Give } from '../../apollo/use-command.js'
import { PushTextChangeDocument, type PushTextChangeMutation } from './push-text-change.generated.js'

export interface PushTextChangeFields {
  leverId: string
  clientId: number
  schemaVersion: number
  /** A Yjs update in base64. */
  update: string
}

/**
 * What an editor wrote, as a command: editors send it themselves; what one leaves behind when its page is closed goes
 * through the outbox.
 */
export const pushTextChange: Command<PushTextChangeFields, PushTextChangeMutation['pushTextChange']> = {
  name: 'pushTextChange',
  document: PushTextChangeDocument,
}

/** Sends what was written in a text. */
export function usePushTextChange(): Give<PushTextChangeFields, PushTextChangeMutation['pushTextChange']> {
  return useCommand(pushTextChange)
}
