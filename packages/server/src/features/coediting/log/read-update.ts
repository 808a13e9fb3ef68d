import * as decoding from 'lib0/decoding'
import {
  ContentAny,
  ContentEmbed,
  ContentFormat,
  ContentJSON,
  ContentString,
  ContentType,
  decodeUpdateV2,
  ID,
  Item,
  Skip,
  UpdateDecoderV1,
  XmlElement,
} from 'yjs'
import { isStorable } from '../document/storable.js'

/** Places beyond this are kept nowhere, and nobody writes so much. */
const lastClock = 2 ** 31 - 1

/** What an update says it is: whose it is, from which place of their writing to which, and what it builds on. */
export interface ReadUpdate {
  /** Each client's first clock, and the one after its last. */
  authors: ReadonlyMap<number, { from: number; to: number }>
  /** Of each client whose writing it stands beside or takes away: the clock after the last one that must be there. */
  needs: ReadonlyMap<number, number>
  deletes: boolean
  /** Whether a database keeps all that it says. */
  isStorable: boolean
}

/**
 * Reads a Yjs update of the first encoding without applying it; null when it is anything else. Strict to the last byte:
 * an update of the second encoding can be read as an empty one of the first, and would be stored for nothing.
 */
export function readUpdate(update: Uint8Array): ReadUpdate | null {
  // The decoder that Yjs makes, so that its end can be looked at.
  const made: UpdateDecoderV1[] = []
  class Decoder extends UpdateDecoderV1 {
    constructor(decoder: decoding.Decoder) {
      super(decoder)
      made.push(this)
    }
  }
  try {
    // Yjs's types name its second decoder only; its own decodeUpdate gives the first.
    const { structs, ds } = decodeUpdateV2(update, Decoder as never)
    if (made.some(({ restDecoder }) => decoding.hasContent(restDecoder))) return null
    const authors = authorsOf(structs)
    if (!authors) return null
    return { authors, needs: needsOf(structs, ds), deletes: ds.clients.size > 0, isStorable: structs.every(isKept) }
  } catch {
    return null
  }
}

type Decoded = ReturnType<typeof decodeUpdateV2>

/** Null when something is left out between two writings of a client, or when they go further than places are counted. */
function authorsOf(structs: Decoded['structs']): Map<number, { from: number; to: number }> | null {
  const authors = new Map<number, { from: number; to: number }>()
  for (const struct of structs) {
    const { client, clock } = struct.id
    const known = authors.get(client)
    const to = clock + struct.length
    if (struct instanceof Skip || (known && known.to !== clock) || to > lastClock) return null
    authors.set(client, { from: known?.from ?? clock, to })
  }
  return authors
}

function needsOf(structs: Decoded['structs'], ds: Decoded['ds']): Map<number, number> {
  const needs = new Map<number, number>()
  const need = (client: number, end: number) => needs.set(client, Math.max(needs.get(client) ?? 0, end))
  for (const struct of structs) {
    if (!(struct instanceof Item)) continue
    const { origin, rightOrigin, parent } = struct
    // Before it is applied, an item's parent is a name, an id, or known through its neighbours.
    for (const id of [origin, rightOrigin, parent]) if (id instanceof ID) need(id.client, id.clock + 1)
  }
  for (const [client, ranges] of ds.clients) for (const { clock, len } of ranges) need(client, clock + len)
  return needs
}

function isKept(struct: Decoded['structs'][number]): boolean {
  if (!(struct instanceof Item)) return true
  const { content, parent, parentSub } = struct
  return isStorable([valuesOf(content), parentSub, typeof parent === 'string' ? parent : null])
}

/** The words, names and values in a piece of writing. */
function valuesOf(content: Item['content']): unknown {
  if (content instanceof ContentString) return content.str
  if (content instanceof ContentFormat) return [content.key, content.value]
  if (content instanceof ContentAny || content instanceof ContentJSON) return content.arr
  if (content instanceof ContentEmbed) return content.embed
  return content instanceof ContentType && content.type instanceof XmlElement ? content.type.nodeName : null
}
