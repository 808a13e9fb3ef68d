import type { Context } from '../../context.js'
import type { PresenceSnapshot } from '../../rooms/presence-room.js'
import { admitToBoard } from './follow-presence.js'
import { countedLease, renewLease, type LeaseArgs } from './presence-lease.js'

/**
 * Whoever asks is on a board for some seconds more, without a socket; gives who is there. Throws BAD_INPUT, NOT_FOUND,
 * TOO_MANY_REQUESTS.
 */
export async function renewBoardPresence(
  context: Context,
  { boardId, ...lease }: LeaseArgs & { boardId: string },
): Promise<PresenceSnapshot> {
  const id = countedLease(context, lease)
  const watch = await admitToBoard(context, boardId)
  const personId = context.viewer?.personId ?? null
  renewLease(context, { id, watch }, { boardId, personId, leverId: null, activity: 'READING' })
  return context.presence.lastSnapshot(boardId)
}
