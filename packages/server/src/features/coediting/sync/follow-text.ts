import { limits } from '@leviers/shared/limits'
import { validate as isUuid } from 'uuid'
import { viewerOf, type Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { numberOfCursor } from '../../../log/cursor.js'
import { LiveStream, type LiveSource } from '../../../live/live-stream.js'
import { sqlOf } from '../../../sql.js'
import { readText, readTextPlaces, type TextPlace } from '../log/text-rows.js'
import { textStandings } from '../log/text-standings.js'
import { deltaAfter, fullDelta, type TextDelta } from '../log/text-delta.js'
import { watchRight } from '../log/watch-right.js'

export interface TextArgs {
  leverId: string
  after: string
}

/**
 * What happens to a text after a cursor and from now on, for those who may write in it, as long as they may; begins with
 * the whole when the cursor is of no use. Throws SIGN_IN_FIRST, SESSION_EXPIRED, NOT_FOUND, and why one may not write.
 */
export async function followText(context: Context, { leverId, after }: TextArgs): Promise<LiveStream<TextDelta>> {
  const { personId } = viewerOf(context)
  const place = await findPlace(context, leverId)
  // The source of texts tells their changes; the context only knows that they are numbered.
  const source = context.texts.source as LiveSource<TextDelta>
  return new LiveStream({
    streamId: leverId,
    head: place.number,
    after: numberIn(place, after),
    source,
    isPersonal: false,
    arrive: (end) => watchRight(context, { leverId, personId }, end),
  })
}

/** What happened to a text after a cursor; the whole when the cursor is of no use. Throws as followText. */
export async function changesAfter(context: Context, { leverId, after }: TextArgs): Promise<TextDelta | null> {
  const place = await findPlace(context, leverId)
  const number = numberIn(place, after)
  if (number === place.number) return null
  const text = await readText(sqlOf(context.em), leverId, number === null ? {} : { after: number })
  if (!text) throw new PublicError('NOT_FOUND')
  return number === null ? fullDelta(text) : deltaAfter(text, number)
}

/** Where a text stands, for those who may write in it: erased words are in its changes until they are forgotten. */
async function findPlace(context: Context, leverId: string): Promise<TextPlace> {
  const { personId } = viewerOf(context)
  const sql = sqlOf(context.em)
  const places = isUuid(leverId) ? await readTextPlaces(sql, [leverId]) : new Map<string, TextPlace>()
  const place = places.get(leverId)
  if (!place) throw new PublicError('NOT_FOUND')
  const [refusal] = await textStandings(sql, [{ leverId, personId, at: context.now() }], 'readTextChanges')
  if (refusal) throw refusal
  return place
}

/** The number of a cursor as far as changes after it are still there one by one; else null. */
function numberIn(place: TextPlace, after: string): number | null {
  const number = numberOfCursor(after, place)
  if (number === null || number < place.trimmed) return null
  return place.number - number > limits.coediting.replay ? null : number
}
