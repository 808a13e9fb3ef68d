import { createHash } from 'node:crypto'
import type { TextPush } from '../../../ports/texts.js'

/** What a push says, as SHA-256 in hexadecimal: the same operation again must say the same. */
export function hashOfUpdate({ clientId, update }: Pick<TextPush, 'clientId' | 'update'>): string {
  return createHash('sha256').update(`${clientId} `).update(update).digest('hex')
}
