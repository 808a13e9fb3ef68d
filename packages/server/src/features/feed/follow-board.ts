import { limits } from '@leviers/shared/limits'
import { validate as isUuid } from 'uuid'
import type { Context } from '../../context.js'
import { PublicError } from '../../errors.js'
import { numberOfCursor } from '../../log/cursor.js'
import { LiveStream } from '../../live/live-stream.js'
import type { StreamHead } from '../../log/stream-log.js'
import type { ShownEvent } from '../../commands/event-type.js'

export interface FollowArgs {
  boardId: string
  after: string
}

/** Where a cursor stands on a board: null when only a snapshot helps (too old, forged, of another board or epoch). */
export function placeOf(head: StreamHead, after: string): number | null {
  const number = numberOfCursor(after, head)
  return number !== null && head.number - number > limits.feed.most ? null : number
}

/** Past and present of a board after a cursor, without gap; begins with a snapshot when the cursor is of no use. */
export async function followBoard(
  { heads, boardSource, boardReaders, viewer }: Context,
  { boardId, after }: FollowArgs,
): Promise<LiveStream<ShownEvent>> {
  const head = isUuid(boardId) ? await heads.of('BOARD', boardId) : null
  if (!head) throw new PublicError('NOT_FOUND')
  const arrive = await boardReaders.admit({ boardId, personId: viewer?.personId ?? null })
  return new LiveStream({
    streamId: boardId,
    head: head.number,
    after: placeOf(head, after),
    source: boardSource,
    isPersonal: false,
    arrive,
  })
}
