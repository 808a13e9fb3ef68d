import * as v from 'valibot'
import type { ShownCaret } from '../../../ports/texts.js'

/** What one node knows of a text: who writes through its own sockets, and where. */
export interface CaretShare {
  node: string
  seats: number
  carets: readonly ShownCaret[]
}

/** A share holds at most this many carets: it must fit into one signal. */
const maxCarets = 40

const uuid = v.pipe(v.string(), v.uuid())
const place = v.pipe(v.string(), v.maxLength(64))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const shareSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.tuple([uuid, count, v.pipe(v.array(v.tuple([count, uuid, place, place, v.boolean()])), v.maxLength(maxCarets))]),
)

/** The wire format of a share. */
export function encodeCarets({ node, seats, carets }: CaretShare): string {
  const first = carets.slice(0, maxCarets)
  return JSON.stringify([
    node,
    seats,
    first.map(({ clientId, personId, anchor, head, isTyping }) => [clientId, personId, anchor, head, isTyping]),
  ])
}

/** The share in a text of another node; null when it is not in this format. */
export function decodeCarets(text: string): CaretShare | null {
  const { success, output } = v.safeParse(shareSchema, text)
  if (!success) return null
  const [node, seats, carets] = output
  return {
    node,
    seats,
    carets: carets.map(([clientId, personId, anchor, head, isTyping]) => {
      return { clientId, personId, anchor, head, isTyping }
    }),
  }
}
