import { once } from 'node:events'
import { validate as isUuid } from 'uuid'
import { viewerOf, type Context } from '../../context.js'
import { PublicError } from '../../errors.js'
import { abortable } from '../../async/abortable.js'
import type { WatchReader } from '../../ports/board-readers.js'
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
  const { watch, ...there } = place
  return abortable((signal) => stay(signal, { watch, arrive: () => context.presence.arrive(there.boardId, there) }))
}

/** Where somebody is who does something at a lever. Throws SIGN_IN_FIRST, SESSION_EXPIRED, NOT_FOUND. */
export async function placeAtLever(
  context: Context,
  { leverId, activity }: AtLeverArgs,
): Promise<Place & { boardId: string; watch: WatchReader }> {
  const { personId } = viewerOf(context)
  const [lever] = isUuid(leverId)
    ? await sqlOf(context.em).rows<{ boardId: string }>(
        `select board_id as "boardId" from lever where id = $1 and state = 'PUBLISHED'`,
        [leverId],
      )
    : []
  if (!lever) throw new PublicError('NOT_FOUND')
  const { boardId } = lever
  return { boardId, personId, leverId, activity, watch: await context.boardReaders.admit({ boardId, personId }) }
}

interface Stay {
  watch: WatchReader
  arrive(): () => void
}

async function* stay(signal: AbortSignal, { watch, arrive }: Stay): AsyncGenerator<boolean> {
  const over = new AbortController()
  const stopWatching = watch(() => over.abort())
  const leave = arrive()
  const ended = AbortSignal.any([signal, over.signal])
  try {
    yield true
    if (!ended.aborted) await once(ended, 'abort')
  } finally {
    stopWatching()
    leave()
  }
}
