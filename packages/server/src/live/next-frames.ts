const textFrame = 0x81
const longestIn16Bits = 0xffff
/** So many shared frames are kept for those who share an id; with ids of their own, each has a copy anyway. */
const keptFrames = 4

interface Template {
  bytes: Buffer
  /** Where the ids stand in the bytes. */
  holes: number[]
}

/** The beginning of every "next" message of one subscription: with its id. */
export function nextPrefix(id: string): Buffer {
  return Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`)
}

/**
 * Results that many subscribers get at once, as WebSocket frames with graphql-ws "next" messages in them, all in one
 * buffer. Subscribers with the same id get the very same bytes; the others a copy with their own id in it.
 */
export class NextFrames {
  private readonly templates = new Map<number, Template>()
  private readonly shared = new Map<string, Buffer>()

  /** Of the payloads together. */
  readonly size: number

  /** `payloads`: each an execution result as JSON. */
  constructor(readonly payloads: readonly Buffer[]) {
    this.size = payloads.reduce((sum, payload) => sum + payload.length, 0)
  }

  /** The bytes for a subscription. Never changed afterwards: a socket may hold them for long. */
  of(id: string, prefix: Buffer): Buffer {
    const known = this.shared.get(id)
    if (known) return known
    const { bytes, holes } = this.templateOf(prefix.length)
    const own = Buffer.allocUnsafe(bytes.length)
    bytes.copy(own)
    for (const hole of holes) prefix.copy(own, hole)
    if (this.shared.size < keptFrames) this.shared.set(id, own)
    return own
  }

  private templateOf(prefixLength: number): Template {
    const known = this.templates.get(prefixLength)
    if (known) return known
    const parts: Buffer[] = []
    const holes: number[] = []
    let length = 0
    const add = (part: Buffer) => {
      parts.push(part)
      length += part.length
    }
    for (const payload of this.payloads) {
      add(headerOf(prefixLength + payload.length + 1))
      holes.push(length)
      add(Buffer.alloc(prefixLength))
      add(payload)
      add(closing)
    }
    const made = { bytes: Buffer.concat(parts, length), holes }
    this.templates.set(prefixLength, made)
    return made
  }
}

const closing = Buffer.from('}')

/** The header of an unmasked text frame (RFC 6455, section 5.2). */
function headerOf(length: number): Buffer {
  if (length < 126) return Buffer.from([textFrame, length])
  if (length <= longestIn16Bits) {
    const header = Buffer.from([textFrame, 126, 0, 0])
    header.writeUInt16BE(length, 2)
    return header
  }
  const header = Buffer.alloc(10)
  header[0] = textFrame
  header[1] = 127
  header.writeBigUInt64BE(BigInt(length), 2)
  return header
}
