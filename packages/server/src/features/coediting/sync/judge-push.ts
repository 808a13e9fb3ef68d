import { limits } from '@leviers/shared/limits'
import type { RefusalCode } from '@leviers/shared/refusals/refusals'
import { textSchemaVersion } from '@leviers/shared/text-schema'
import { PublicError } from '../../../errors.js'
import type { PushAnswer, TextPush } from '../../../ports/texts.js'
import { hashOfUpdate } from '../log/hash-of-update.js'
import type { ReadUpdate } from '../log/read-update.js'
import type { KnownChange, NewChange, TextClient, ReadPush, TextHead } from '../log/text-log.js'

export type Judgement = { answer: PushAnswer } | { refusal: PublicError } | { change: NewChange }

/** What is known of one push, under its text's lock. */
export interface PushCase extends ReadPush {
  text: TextHead | undefined
  /** The editors of the text, by client id. */
  clientOf(clientId: number): TextClient | undefined
  known: KnownChange | null
  refusal: PublicError | null
}

/**
 * Decides about one push without applying it: nothing here depends on what the text says. What is there already is
 * acknowledged again, also when the right to write has ended since.
 */
export function judgePush({ push, read, text, clientOf, known, refusal }: PushCase): Judgement {
  if (!text) return { refusal: refusal ?? new PublicError('NOT_FOUND') }
  if (known) return judgeRepeat(push, known)
  const client = clientOf(push.clientId)
  const own = client?.personId === push.personId ? client : null
  // Sent before under another number, which the device had no time to note.
  if (own && read && isThere(read, own, push)) return { answer: { status: 'DUPLICATE', number: text.head } }
  if (refusal) return { refusal }
  const old = judgeSchema(push.schemaVersion)
  if (old) return { refusal: old }
  // Another node knows more than this one: see raise-schema.ts.
  if (text.schemaVersion > textSchemaVersion) return no('TEXT_SCHEMA_OLD')
  if (text.state === 'FROZEN') return no('TEXT_FROZEN')
  if (!own) return no('TEXT_FOREIGN')
  const max = limits.coediting.updateBytes
  if (push.update.length > max) return { refusal: new PublicError('TOO_LARGE', { max }) }
  if (!read || (read.authors.size === 0 && !read.deletes)) return no('TEXT_UNREADABLE')
  if (!read.isStorable) return no('TEXT_CHARACTER')
  return judgeWriting(read, { push, text, clientOf, client: own })
}

/**
 * The refusal of an editor that knows another schema; null when it is ours. The editor would delete, for everybody, what
 * it cannot show.
 */
export function judgeSchema(version: number): PublicError | null {
  return version === textSchemaVersion ? null : new PublicError('TEXT_SCHEMA_OLD')
}

function judgeRepeat(push: TextPush, known: KnownChange): Judgement {
  if (known.hash !== hashOfUpdate(push)) return no('OPERATION_REUSED')
  return { answer: { status: 'DUPLICATE', number: known.number } }
}

/** Whether a client's writing was written before, and nothing is taken away. */
function isThere({ authors, deletes }: ReadUpdate, client: TextClient, { clientId }: TextPush): boolean {
  const own = authors.get(clientId)
  return own !== undefined && authors.size === 1 && !deletes && own.to <= client.clock
}

interface Writing extends Pick<PushCase, 'push' | 'clientOf'> {
  text: TextHead
  client: TextClient
}

function judgeWriting(read: ReadUpdate, { push, text, clientOf, client }: Writing): Judgement {
  const own = read.authors.get(push.clientId)
  if (read.authors.size > (own ? 1 : 0)) return no('TEXT_FOREIGN')
  // What would wait for something that is not here would wait for ever.
  const endOf = (clientId: number) => (clientId === push.clientId && own ? own.to : (clientOf(clientId)?.clock ?? 0))
  const isWhole = [...read.needs].every(([clientId, end]) => end <= endOf(clientId))
  if (!isWhole || (own && own.from > client.clock)) return no('TEXT_GAP')
  const { body: max } = limits.text
  if (own && text.isHeavy) return no('TEXT_HEAVY')
  if (own && text.isFull) return { refusal: new PublicError('TEXT_FULL', { max }) }
  return { change: { push, number: text.head + 1, clock: own ? Math.max(own.to, client.clock) : null } }
}

function no(code: RefusalCode): Judgement {
  return { refusal: new PublicError(code) }
}
