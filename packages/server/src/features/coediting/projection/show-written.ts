import { textSchemaVersion } from '@leviers/shared/text-schema'
import type { Act, Transaction } from '../../../commands/command.js'
import { lastWriter } from '../log/last-writer.js'
import { projectionOf } from './projection.js'
import { storeProjection } from './store-projection.js'
import { readText } from '../log/text-rows.js'

/**
 * Makes all that was written of a text until now what everybody reads, inside a command, so that what it says of the text
 * holds for every word of it. Gives the newest version. Under the board's lock, then the text's.
 */
export async function showWritten(
  transaction: Transaction,
  { input: { leverId }, at, number }: Act<{ leverId: string }>,
): Promise<number> {
  const text = await readText(transaction, leverId, { lock: true })
  const actorId = text && (await lastWriter(transaction, text))
  // What is written with a later schema, or cannot be shown, is left to the projector.
  if (actorId && text.schemaVersion <= textSchemaVersion) {
    const projection = await projectionOf(transaction, text)
    if (projection) await storeProjection(transaction, { leverId, projection, actorId, at, number })
  }
  const [lever] = await transaction.rows<{ revision: number }>('select revision from lever where id = $1', [leverId])
  if (!lever) throw new Error('a lever that was just locked is not there')
  return lever.revision
}
