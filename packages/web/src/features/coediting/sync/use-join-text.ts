import { textSchemaVersion } from '@leviers/shared/text-schema'
import { askAgain, type Patience } from '../../../client/request/ask-again.js'
import type { LeviersClient } from '../../../client/leviers-client.js'
import { JoinTextDocument } from './join-text.generated.js'
import type { Joined } from './replica-parts.js'
import { receivedChanges } from './replica-transport.js'

/** Begins to write in a text: asks until the server answers; null when it refuses, or nobody wants it any more. */
export async function joinText(
  client: Pick<LeviersClient, 'ask' | 'environment'>,
  { leverId, organisationId }: { leverId: string; organisationId: string | null },
  patience: Patience,
): Promise<Joined | null> {
  const variables = { input: { leverId, schemaVersion: textSchemaVersion, organisationId } }
  const answer = await askAgain(client, { document: JoinTextDocument, variables }, patience)
  return answer && { ...receivedChanges(answer.joinText.text), clientId: answer.joinText.clientId }
}
