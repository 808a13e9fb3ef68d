import { validate as isUuid } from 'uuid'
import type { Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { LiveStream } from '../../../live/live-stream.js'
import type { CaretsSnapshot } from '../../../ports/texts.js'
import { sqlOf } from '../../../sql.js'
import { readTextPlaces, type TextPlace } from '../log/text-rows.js'

/** Everybody's carets in a text from now on. Throws NOT_FOUND. */
export async function followCarets(context: Context, leverId: string): Promise<LiveStream<CaretsSnapshot>> {
  const { em, texts, boardReaders, viewer } = context
  const places = isUuid(leverId) ? await readTextPlaces(sqlOf(em), [leverId]) : new Map<string, TextPlace>()
  const boardId = places.get(leverId)?.boardId
  if (!boardId) throw new PublicError('NOT_FOUND')
  const watch = await boardReaders.admit({ boardId, personId: viewer?.personId ?? null })
  return new LiveStream({
    streamId: leverId,
    head: 0,
    after: 0,
    source: texts.carets.source,
    isPersonal: false,
    arrive: (end) => {
      const leaving = [watch(end), texts.carets.watch(leverId)]
      return () => leaving.forEach((leave) => leave())
    },
  })
}
