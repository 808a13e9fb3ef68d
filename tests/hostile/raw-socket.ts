import { connect, type Socket } from 'node:net'

export interface RawAnswer {
  /** The status line of the answer to the handshake; empty when there was none. */
  status: string
  /** The texts of whole frames that came. */
  texts: string[]
  /** The code of the close frame; null when the stream was cut without one, 0 when it never ended. */
  closeCode: number | null
}

interface Frame {
  opcode: number
  payload?: Buffer | string
  fin?: boolean
  masked?: boolean
  /** Bits that stand for extensions: none is agreed on. */
  reserved?: number
  /** What the header says, when that is not the payload's length. */
  saidLength?: bigint
}

/** A frame as a client sends it, or as one that does it wrong. The mask is zero: the bytes stay readable. */
export function frame({ opcode, payload = '', fin = true, masked = true, reserved = 0, saidLength }: Frame): Buffer {
  const bytes = Buffer.from(payload)
  const length = saidLength ?? BigInt(bytes.length)
  const first = (fin ? 0x80 : 0) | (reserved << 4) | opcode
  const mask = masked ? 0x80 : 0
  const head = Buffer.alloc(length < 126n ? 2 : length < 65_536n ? 4 : 10)
  head[0] = first
  head[1] = mask | (length < 126n ? Number(length) : length < 65_536n ? 126 : 127)
  if (length >= 65_536n) head.writeBigUInt64BE(length, 2)
  else if (length >= 126n) head.writeUInt16BE(Number(length), 2)
  return Buffer.concat([head, masked ? Buffer.alloc(4) : Buffer.alloc(0), bytes])
}

/** A text frame of a client that does it right. */
export function textFrame(text: string): Buffer {
  return frame({ opcode: 1, payload: text })
}

/** The request that opens a socket; `headers` replaces or (null) leaves out single headers. */
export function handshake({ path = '/graphql', headers = {} as Record<string, string | null> } = {}): string {
  const all: Record<string, string | null> = {
    Host: 'localhost',
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Protocol': 'graphql-transport-ws',
    ...headers,
  }
  const lines = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))
  return [`GET ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n')
}

/** Opens a stream to a server. */
export function openStream(url: string): Promise<Socket> {
  const stream = connect(Number(new URL(url).port), '127.0.0.1')
  return new Promise((resolve, reject) => {
    stream.once('connect', () => resolve(stream))
    stream.once('error', reject)
  })
}

/** Sends bytes as they are and reads until the server ends the stream, or until a while after. */
export async function sayRaw(url: string, bytes: readonly (Buffer | string)[], patience = 5_000): Promise<RawAnswer> {
  const stream = await openStream(url)
  let got = Buffer.alloc(0)
  let isLate = false
  stream.on('data', (data) => {
    got = Buffer.concat([got, data])
    if (answerOf(got).closeCode !== null) stream.end()
  })
  const ended = new Promise<void>((resolve) => {
    const late = setTimeout(() => {
      isLate = true
      stream.destroy()
    }, patience)
    stream.on('error', () => undefined)
    stream.once('close', () => {
      clearTimeout(late)
      resolve()
    })
  })
  for (const part of bytes) stream.write(part)
  await ended
  const answer = answerOf(got)
  return isLate ? { ...answer, closeCode: answer.closeCode ?? 0 } : answer
}

function answerOf(got: Buffer): RawAnswer {
  const end = got.indexOf('\r\n\r\n')
  const status = got.subarray(0, Math.max(0, got.indexOf('\r\n'))).toString()
  const answer: RawAnswer = { status, texts: [], closeCode: null }
  if (end < 0 || !status.includes('101')) return answer
  let rest = got.subarray(end + 4)
  while (rest.length >= 2) {
    const [opcode, start, length] = headOf(rest)
    const payload = rest.subarray(start, start + length)
    if (opcode === 1) answer.texts.push(payload.toString())
    if (opcode === 8 && payload.length >= 2) answer.closeCode = payload.readUInt16BE(0)
    rest = rest.subarray(start + length)
  }
  return answer
}

/** Of a frame of the server: its kind, where its payload begins, how long it is. */
function headOf(bytes: Buffer): [opcode: number, start: number, length: number] {
  const opcode = (bytes[0] ?? 0) & 0x0f
  const short = (bytes[1] ?? 0) & 0x7f
  if (short < 126) return [opcode, 2, short]
  if (short === 126) return [opcode, 4, bytes.length < 4 ? 0 : bytes.readUInt16BE(2)]
  return [opcode, 10, bytes.length < 10 ? 0 : Number(bytes.readBigUInt64BE(2))]
}
