import { limits } from '@leviers/shared/limits'
import { validate as isUuid } from 'uuid'
import type { Context } from '../../context.js'
import { PublicError } from '../../errors.js'
import { numberOfCursor } from '../../events/cursor.js'
import { LiveStream, type LiveSource } from '../../events/live-stream.js'
import { sqlOf } from '../../sql.js'
import { readText, readTextPlaces, type TextPlace } from './text-rows.js'
import { toldAfter, toldWhole, type ToldChanges } from './told-changes.js'

export interface TextArgs {
  leverId: string
  after: string
}

/** What happens to a text after a cursor and from now on; begins with the whole when the cursor is of no use. */
export async function followText(context: Context, { leverId, after }: TextArgs): Promise<LiveStream<ToldChanges>> {
  const place = await findPlace(context, leverId)
  // The source of texts tells their changes; the context only knows that they are numbered.
  const source = context.texts.source as LiveSource<ToldChanges>
  return new LiveStream({
    streamId: leverId,
    head: place.number,
    after: numberIn(place, after),
    source,
    isPersonal: false,
  })
}

/** What happened to a text after a cursor; the whole when the cursor is of no use. Throws NOT_FOUND. */
export async function changesAfter(context: Context, { leverId, after }: TextArgs): Promise<ToldChanges | null> {
  const place = await findPlace(context, leverId)
  const number = numberIn(place, after)
  if (number === place.number) return null
  const text = await readText(sqlOf(context.em), leverId, number === null ? {} : { after: number })
  if (!text) throw new PublicError('NOT_FOUND')
  return number === null ? toldWhole(text) : toldAfter(text, number)
}

async function findPlace({ em }: Context, leverId: string): Promise<TextPlace> {
  const places = isUuid(leverId) ? await readTextPlaces(sqlOf(em), [leverId]) : new Map<string, TextPlace>()
  const place = places.get(leverId)
  if (!place) throw new PublicError('NOT_FOUND')
  return place
}

/** The number of a cursor as far as changes after it are still there one by one; else null. */
function numberIn(place: TextPlace, after: string): number | null {
  const number = numberOfCursor(after, place)
  if (number === null || number < place.trimmed) return null
  return place.number - number > limits.coediting.replay ? null : number
}
