import type { Context } from '../../../context.js'
import { sessionsOf } from './session.js'

/** Closes the sockets of someone whose role or mandate changed: they come back with the rights that they have now. */
export async function renewRights({ em, sessionEnds }: Context, personId: string): Promise<void> {
  const open = await sessionsOf(em, personId)
  open.forEach((sessionId) => sessionEnds.notify(sessionId))
}
