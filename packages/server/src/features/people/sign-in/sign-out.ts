import type { Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { endSession } from './session.js'

/** Ends the session of whoever is asking, and its sockets. */
export async function signOut(context: Context): Promise<void> {
  const { setSession, viewer } = context
  if (!setSession) throw new PublicError('HTTP_ONLY')
  if (viewer) {
    await endSession(context.em, viewer.sessionId)
    context.sessionEnds.notify(viewer.sessionId)
  }
  setSession(null)
}
