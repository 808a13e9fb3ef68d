import type { Context } from '../../../context.js'
import { sessionsOf } from './session.js'

/** Closes the sockets of someone whose roles or mandate changed: they come back with the rights that they have now. */
export async function renewRights(
  { em, sessionEnds }: Pick<Context, 'em' | 'sessionEnds'>,
  personId: string,
): Promise<void> {
  const open = await sessionsOf(em, personId)
  open.forEach((sessionId) => sessionEnds.notify(sessionId))
}
