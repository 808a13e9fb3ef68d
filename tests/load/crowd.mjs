// A crowd of followers in one process: plain sockets that shake hands, subscribe, and from then on only count frames.
import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { answerParent, clock } from './child.mjs'

/** Frames of at least so many bytes are events; shorter ones are the protocol's own. */
const smallestEvent = 150
const perAddress = 900
const atOnce = 200
// What is read is looked at before the next read, so that all sockets can share it.
const shared = Buffer.allocUnsafe(256 * 1024)

let followers = []
let sample = null
let watching = null
let heard = 0
let expected = Infinity
let reached = null

function textFrame(text) {
  const payload = Buffer.from(text)
  const header = payload.length < 126 ? Buffer.from([0x81, 0x80 | payload.length]) : Buffer.alloc(4)
  if (payload.length >= 126) {
    header[0] = 0x81
    header[1] = 0x80 | 126
    header.writeUInt16BE(payload.length, 2)
  }
  // A mask of zeros leaves the payload as it is.
  return Buffer.concat([header, Buffer.alloc(4), payload])
}

/** What each kind of server wants to hear before it tells events. */
const dialects = {
  'graphql-ws': ({ path, query, variables, id }) => ({
    path,
    protocol: 'graphql-transport-ws',
    begin: [textFrame('{"type":"connection_init"}')],
    onSmall: (follower, text) => {
      if (!text.includes('"connection_ack"')) return
      const subscribe = { id: id ?? randomUUID(), type: 'subscribe', payload: { query, variables } }
      follower.socket.write(textFrame(JSON.stringify(subscribe)))
      follower.ready()
    },
  }),
  raw: ({ path }) => ({ path, protocol: null, begin: [], onOpen: (follower) => follower.ready() }),
  'socket.io': () => ({
    path: '/socket.io/?EIO=4&transport=websocket',
    protocol: null,
    begin: [],
    onSmall: (follower, text) => {
      if (text.startsWith('0{')) follower.socket.write(textFrame('40'))
      else if (text.startsWith('40')) follower.ready()
      else if (text === '2') follower.socket.write(textFrame('3'))
    },
  }),
}

/** Counts the frames in what was read; keeps what is cut off at its end for the next read. */
function read(follower, bytes) {
  let at = 0
  let chunk = bytes
  if (follower.rest) {
    chunk = Buffer.concat([follower.rest, bytes])
    follower.rest = null
  } else if (follower.skip > 0) {
    const skipped = Math.min(follower.skip, bytes.length)
    follower.skip -= skipped
    at = skipped
    if (follower.skip === 0) count()
  }
  while (at < chunk.length) {
    const left = chunk.length - at
    const short = chunk[at + 1] & 127
    const header = short === 126 ? 4 : short === 127 ? 10 : 2
    if (left < header) {
      follower.rest = Buffer.from(chunk.subarray(at))
      return
    }
    const length =
      short === 126 ? chunk.readUInt16BE(at + 2) : short === 127 ? Number(chunk.readBigUInt64BE(at + 2)) : short
    if (length < smallestEvent) {
      if (left < header + length) {
        follower.rest = Buffer.from(chunk.subarray(at))
        return
      }
      const opcode = chunk[at] & 15
      if (opcode === 9) follower.socket.write(Buffer.from([0x8a, 0x80, 0, 0, 0, 0]))
      else follower.dialect.onSmall?.(follower, chunk.toString('utf8', at + header, at + header + length))
      at += header + length
    } else if (left < header + length) {
      // Only counted, the rest of it may be skipped.
      if (watching || sample === null) follower.rest = Buffer.from(chunk.subarray(at))
      else follower.skip = header + length - left
      return
    } else {
      const frame = chunk.subarray(at + header, at + header + length)
      sample ??= frame.toString('utf8', 0, 300)
      if (watching) watch(frame)
      at += header + length
      count()
    }
  }
}

/** The number of an event in a frame that was read whole. */
const numberIn = (text) => Number(/"number":(\d+)/.exec(text)?.[1])

/** When each event was heard by all. */
function watch(bytes) {
  const number = numberIn(bytes.toString('latin1', 0, 200))
  const times = (watching.times.get(number) ?? 0) + 1
  watching.times.set(number, times)
  if (times === watching.count) watching.seen.set(number, clock())
}

function count() {
  heard += 1
  if (heard === expected) reached?.(clock())
}

function openFollower(port, dialect, index) {
  const localAddress = `127.0.0.${2 + Math.floor(index / perAddress)}`
  return new Promise((resolve, reject) => {
    const follower = { rest: null, skip: 0, dialect, ready: () => resolve(follower), socket: null }
    let shaking = ''
    const callback = (length, buffer) => {
      const bytes = buffer.subarray(0, length)
      if (shaking === null) {
        read(follower, bytes)
        return true
      }
      shaking += bytes.toString('latin1')
      const end = shaking.indexOf('\r\n\r\n')
      if (end === -1) return true
      if (!shaking.startsWith('HTTP/1.1 101')) reject(new Error(shaking.slice(0, 80)))
      const rest = Buffer.from(shaking.slice(end + 4), 'latin1')
      shaking = null
      for (const message of dialect.begin) follower.socket.write(message)
      dialect.onOpen?.(follower)
      if (rest.length > 0) read(follower, rest)
      return true
    }
    follower.socket = connect({
      port,
      host: '127.0.0.1',
      localAddress,
      noDelay: true,
      onread: { buffer: shared, callback },
    })
    follower.socket.on('error', reject)
    const protocol = dialect.protocol ? `Sec-WebSocket-Protocol: ${dialect.protocol}\r\n` : ''
    follower.socket.write(
      `GET ${dialect.path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        `Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n${protocol}\r\n`,
    )
  })
}

answerParent({
  start: () => null,
  /** Opens that many followers, some at a time, and gives the milliseconds that it took. */
  async open({ port, dialect: name, count: many, ...given }) {
    const begun = clock()
    const first = followers.length
    for (let from = 0; from < many; from += atOnce) {
      const some = Array.from({ length: Math.min(atOnce, many - from) }, (_, index) =>
        openFollower(port, dialects[name](given), first + from + index),
      )
      followers.push(...(await Promise.all(some)))
    }
    return clock() - begun
  },
  /** Begins to count; the answer to `last` is when that many frames were heard. */
  expect(frames) {
    heard = 0
    sample = null
    expected = frames
    const all = Promise.withResolvers()
    reached = all.resolve
    reached.promise = all.promise
  },
  last: () => reached.promise,
  heard: () => heard,
  /** Of what kind the first event was that was heard since the last expectation. */
  first: () => ({ events: sample?.includes('BoardReset') ? 'RESET' : 'EVENTS' }),
  /** Notes when each event is heard by so many. */
  watch(many) {
    watching = { count: many, times: new Map(), seen: new Map() }
  },
  watched: () => [...watching.seen],
  close() {
    for (const { socket } of followers) socket.destroy()
    followers = []
  },
})
