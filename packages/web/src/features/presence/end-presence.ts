import type { LeviersClient } from '../../client/leviers-client.js'
import { EndPresenceDocument } from './end-presence.generated.js'

/** Tells the others that this page leaves, also while it goes away; without an answer its lease ends by itself. */
export function endPresence({ ask }: Pick<LeviersClient, 'ask'>, leaseId: string): void {
  ask(EndPresenceDocument, { leaseId }, { keepalive: true }).catch(() => undefined)
}
