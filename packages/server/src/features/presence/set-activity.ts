import { once } from 'node:events'
import { validate as isUuid } from 'uuid'
import { viewerOf, type Context } from '../../context.js'
import { PublicError } from '../../errors.js'
import { abortable } from '../../async/abortable.js'
import type { Place } from '../../rooms/presence-room.js'
import type { Activity } from '../../rooms/presence-share.js'
import { sqlOf } from '../../sql.js'

export interface AtLeverArgs {
  leverId: string
  activity: Activity
}

/**
 * Whoever asks is at a lever and does something there, as long as this sequence is read. It gives one true. Throws
 * SIGN_IN_FIRST, SESSION_EXPIRED, NOT_FOUND.
 */
export async function setActivity(
  context: Context,
  { leverId, activity }: AtLeverArgs,
): Promise<AsyncIterableIterator<boolean>> {
  const place = await placeAtLever(context, { leverId, activity })
  return abortable((signal) => stay(signal, () => context.presence.arrive(place.boardId, place)))
}

/** Where somebody is who does something at a lever. Throws SIGN_IN_FIRST, SESSION_EXPIRED, NOT_FOUND. */
export async function placeAtLever(
  context: Context,
  { leverId, activity }: AtLeverArgs,
): Promise<Place & { boardId: string }> {
  const { personId } = viewerOf(context)
  const [lever] = isUuid(leverId)
    ? await sqlOf(context.em).rows<{ boardId: string }>(
        `select board_id as "boardId" from lever where id = $1 and state = 'PUBLISHED'`,
        [leverId],
      )
    : []
  if (!lever) throw new PublicError('NOT_FOUND')
  return { boardId: lever.boardId, personId, leverId, activity }
}

async function* stay(signal: AbortSignal, arrive: () => () => void): AsyncGenerator<boolean> {
  const leave = arrive()
  try {
    yield true
    if (!signal.aborted) await once(signal, 'abort')
  } finally {
    leave()
  }
}
