import { textSchemaVersion } from '@leviers/shared/text-schema'
import type { LeviersClient } from '../../apollo/leviers-client.js'
import { base64Of } from './bytes.js'
import type { Unsent } from './pen-parts.js'
import { pushTextChange } from './use-push-text-change.js'
import { wordsOfUpdate } from './words-of-update.js'

interface Left {
  leverId: string
  clientId: number
  unsent: readonly Unsent[]
}

/**
 * Leaves what an editor wrote and did not send to the outbox, which sends it in order; what the server refuses then stands
 * among the changes that were not saved, with its words.
 */
export function leaveUnsent({ outbox }: Pick<LeviersClient, 'outbox'>, { leverId, clientId, unsent }: Left): void {
  for (const { operationId, update } of unsent) {
    const input = { leverId, clientId, schemaVersion: textSchemaVersion, update: base64Of(update) }
    void outbox.give(pushTextChange, input, { begun: { operationId, text: wordsOfUpdate(update) } })
  }
}
