import { textSchemaVersion } from '@leviers/shared/text-schema'
import { makeAskLive } from '../../../client/ask-live.js'
import type { LeviersClient } from '../../../client/leviers-client.js'
import { base64Of, bytesOf } from './bytes.js'
import { MissedChangesDocument } from './missed-changes.generated.js'
import type { ReplicaTransport, TextChanges } from './replica-parts.js'
import { PushTextChangeDocument } from './coediting-commands.generated.js'
import type { TextChanges_ChangesFragment } from './text-changes.generated.js'

/** How an editor sends and asks: over the socket where it is open, else over HTTP. */
export function replicaTransport(
  client: Pick<LeviersClient, 'ask' | 'feed' | 'slow' | 'keep'>,
  { leverId, epoch }: { leverId: string; epoch: string },
): ReplicaTransport {
  const { ask } = client
  const askLive = client.keep('ask live', () => makeAskLive(client))
  return {
    async push({ operationId, clientId, update }) {
      const input = { operationId, leverId, clientId, schemaVersion: textSchemaVersion, update: base64Of(update) }
      // A socket accepts larger messages than HTTP, and is faster.
      return (await askLive(PushTextChangeDocument, { input })).pushTextChange
    },
    async changesAfter(number) {
      const { events, more } = (await ask(MissedChangesDocument, { leverId, after: `${epoch}.${number}` })).textChanges
      const [changes] = events
      const nothing = { epoch, since: number, number, updates: [], isWhole: false }
      return { ...(changes ? receivedChanges(changes) : nothing), more }
    },
  }
}

/** Decodes the changes of the API. */
export function receivedChanges({ since, number, cursor, updates, isWhole }: TextChanges_ChangesFragment): TextChanges {
  const [epoch = ''] = cursor.split('.')
  return { epoch, since, number, updates: updates.map(bytesOf), isWhole }
}
