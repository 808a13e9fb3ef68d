import type { LeviersClient } from '../../../client/leviers-client.js'
import { base64Of } from '../sync/bytes.js'
import type { UnsentRecord, Unsent } from '../sync/replica-parts.js'
import { pushTextChange } from '../sync/coediting-commands.js'
import { wordsOfUpdate } from './words-of-update.js'

/** Its author: only they can send it. */
type Left = Pick<UnsentRecord, 'leverId' | 'clientId' | 'personId' | 'schemaVersion'> & { unsent: readonly Unsent[] }

/**
 * Leaves what an editor wrote and did not send to its writer's outbox, which sends it in order, when they are there; what
 * the server refuses then stands among the changes that were not saved, with its words. Fulfilled when it is on the device.
 */
export async function leaveUnsent({ outbox }: Pick<LeviersClient, 'outbox'>, left: Left): Promise<void> {
  const { leverId, clientId, personId, schemaVersion, unsent } = left
  for (const { operationId, update } of unsent) {
    const input = { leverId, clientId, schemaVersion, update: base64Of(update) }
    await outbox.submitFor(pushTextChange, input, { personId, operationId, text: wordsOfUpdate(update) })
  }
}
