import type { Command } from '../../../client/outbox/outbox-entry.js'
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
