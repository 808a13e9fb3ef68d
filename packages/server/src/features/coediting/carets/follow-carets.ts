import { validate as isUuid } from 'uuid'
import type { Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { LiveStream } from '../../../live/live-stream.js'
import type { CaretsSnapshot } from '../../../ports/texts.js'
import { sqlOf } from '../../../sql.js'
import { readTextPlaces } from '../log/text-rows.js'

/** Everybody's carets in a text from now on. Throws NOT_FOUND. */
export async function followCarets({ em, texts }: Context, leverId: string): Promise<LiveStream<CaretsSnapshot>> {
  const places = isUuid(leverId) ? await readTextPlaces(sqlOf(em), [leverId]) : new Map<string, never>()
  if (!places.has(leverId)) throw new PublicError('NOT_FOUND')
  return new LiveStream({
    streamId: leverId,
    head: 0,
    after: 0,
    source: texts.carets.source,
    isPersonal: false,
    arrive: () => texts.carets.watch(leverId),
  })
}
