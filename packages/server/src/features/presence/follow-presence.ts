import { validate as isUuid } from 'uuid'
import type { Context } from '../../context.js'
import { PublicError } from '../../errors.js'
import { LiveStream } from '../../live/live-stream.js'
import type { WatchReader } from '../../ports/board-readers.js'
import type { PresenceSnapshot } from '../../rooms/presence-room.js'

/** Who is on a board from now on; whoever follows this is there themselves. Throws NOT_FOUND. */
export async function followPresence(context: Context, boardId: string): Promise<LiveStream<PresenceSnapshot>> {
  const { presence, viewer } = context
  const personId = viewer?.personId ?? null
  const watch = await admitToBoard(context, boardId)
  const place = { personId, leverId: null, activity: 'READING' as const }
  return new LiveStream({
    streamId: boardId,
    head: 0,
    after: 0,
    source: presence.source,
    isPersonal: false,
    arrive: (end) => leaveBoth(watch(end), presence.arrive(boardId, place)),
  })
}

/** Lets whoever asks be on a board as long as they may see it. Throws NOT_FOUND. */
export async function admitToBoard(
  { boardReaders, viewer }: Pick<Context, 'boardReaders' | 'viewer'>,
  boardId: string,
): Promise<WatchReader> {
  if (!isUuid(boardId)) throw new PublicError('NOT_FOUND')
  return boardReaders.admit({ boardId, personId: viewer?.personId ?? null })
}

function leaveBoth(...leaving: readonly (() => void)[]): () => void {
  return () => leaving.forEach((leave) => leave())
}
