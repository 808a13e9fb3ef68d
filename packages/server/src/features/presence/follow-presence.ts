import { validate as isUuid } from 'uuid'
import type { Context } from '../../context.js'
import { PublicError } from '../../errors.js'
import { LiveStream } from '../../live/live-stream.js'
import type { PresenceSnapshot } from '../../rooms/presence-room.js'

/** Who is on a board from now on; whoever follows this is there themselves. Throws NOT_FOUND. */
export async function followPresence(context: Context, boardId: string): Promise<LiveStream<PresenceSnapshot>> {
  const { presence, viewer } = context
  await refuseUnknownBoard(context, boardId)
  const place = { personId: viewer?.personId ?? null, leverId: null, activity: 'READING' as const }
  return new LiveStream({
    streamId: boardId,
    head: 0,
    after: 0,
    source: presence.source,
    isPersonal: false,
    arrive: () => presence.arrive(boardId, place),
  })
}

/** Throws NOT_FOUND. */
export async function refuseUnknownBoard({ heads }: Pick<Context, 'heads'>, boardId: string): Promise<void> {
  const head = isUuid(boardId) ? await heads.of('BOARD', boardId) : null
  if (!head) throw new PublicError('NOT_FOUND')
}
