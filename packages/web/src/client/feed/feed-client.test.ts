import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import WebSocketOfNode, { WebSocketServer, type WebSocket } from 'ws'
import { FeedClient } from './feed-client.js'
import type { ConnectionState, Follow } from './follow.js'
import { Refusal } from '../request/refusal.js'
import * as transports from './transports.js'

interface Tick {
  number: number
  cursor: string
}

interface Message {
  id?: string
  type: string
  payload?: { variables?: { after?: string }; locale?: string }
}

/** A server with one stream of ticks, over sockets and over HTTP, that can be disturbed. */
async function aServer() {
  const ticks: Tick[] = []
  const asked: string[] = []
  const follows = new Map<WebSocket, { id: string; after: number }>()
  const hanging: Duplex[] = []
  const state = {
    blocksSockets: false,
    hangsSockets: false,
    isMute: false,
    polls: 0,
    failsPolls: false,
    /** What a subscription is refused with. */
    refusal: null as { code: string; retryAfter: number } | null,
  }
  const http: Server = createServer()
  const sockets = new WebSocketServer({ noServer: true, handleProtocols: () => 'graphql-transport-ws' })
  http.on('upgrade', (request: IncomingMessage, stream, head) => {
    if (state.hangsSockets) hanging.push(stream)
    else if (state.blocksSockets) stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
    else sockets.handleUpgrade(request, stream, head, serve)
  })
  function serve(socket: WebSocket): void {
    socket.on('message', (raw: Buffer) => {
      // The client speaks graphql-transport-ws.
      const { id = '', type, payload } = JSON.parse(raw.toString()) as Message
      if (state.isMute) return
      if (type === 'connection_init') socket.send('{"type":"connection_ack"}')
      if (type === 'ping') socket.send('{"type":"pong"}')
      if (type === 'complete') follows.delete(socket)
      if (type !== 'subscribe') return
      const after = payload?.variables?.after ?? ''
      asked.push(after)
      if (state.refusal) {
        const payload = [{ message: '', extensions: state.refusal }]
        return socket.send(JSON.stringify({ id, type: 'error', payload }))
      }
      follows.set(socket, { id, after: Number(after) })
      push(socket)
    })
    socket.on('close', () => follows.delete(socket))
  }
  function push(socket: WebSocket): void {
    const follow = follows.get(socket)
    if (!follow) return
    for (const tick of ticks.slice(follow.after)) {
      socket.send(JSON.stringify({ id: follow.id, type: 'next', payload: { data: { tick } } }))
    }
    follow.after = ticks.length
  }
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has one.
  const { port } = http.address() as AddressInfo
  return {
    state,
    asked,
    url: `ws://127.0.0.1:${port}/graphql`,
    tick(count = 1) {
      for (let more = 0; more < count; more += 1)
        ticks.push({ number: ticks.length + 1, cursor: String(ticks.length + 1) })
      sockets.clients.forEach(push)
    },
    cut: (code?: number) => sockets.clients.forEach((socket) => (code ? socket.close(code) : socket.terminate())),
    poll: (after: string) => {
      state.polls += 1
      if (state.failsPolls) return Promise.reject(new Refusal({ code: 'UNREACHABLE', sentence: '', details: {} }))
      const events = ticks.slice(Number(after), Number(after) + 2)
      const cursor = events.at(-1)?.cursor ?? after
      return Promise.resolve({ events, cursor, more: Number(cursor) < ticks.length })
    },
    async stop() {
      sockets.clients.forEach((socket) => socket.terminate())
      hanging.forEach((stream) => stream.destroy())
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
    },
  }
}

/** As in a browser: a socket that fails tells its listeners, and stops no program. */
class QuietSocket extends WebSocketOfNode {
  constructor(url: string, protocol: string) {
    super(url, protocol)
    this.on('error', () => undefined)
  }
}

type TestServer = Awaited<ReturnType<typeof aServer>>

let server: TestServer
let feed: FeedClient
const device = { online: true, hidden: false, wake: new Set<() => void>() }
const states: ConnectionState[] = []
const ended = vi.fn()

/** Longer than a busy machine takes to shake hands with itself. */
const handshakeMilliseconds = 2_000

function aFeed(): FeedClient {
  const made = new FeedClient({
    url: server.url,
    localeOf: () => 'fr',
    webSocket: QuietSocket,
    patience: handshakeMilliseconds,
    environment: {
      isOnline: () => device.online,
      isHidden: () => device.hidden,
      random: () => 0,
      onChange(listener) {
        device.wake.add(listener)
        return () => device.wake.delete(listener)
      },
    },
    loadTransports: () => Promise.resolve(transports),
    onSessionEnded: ended,
  })
  made.state.listen(() => states.push(made.state.get()))
  return made
}

function heardOf(after = '0', more: Partial<Follow<Tick>> = {}): { heard: number[]; stop: () => void } {
  const heard: number[] = []
  const follow: Follow<Tick> = {
    subscription: 'subscription Ticks($after: String!) { tick(after: $after) { number cursor } }',
    variables: {},
    after,
    eventOf: (data) => (data as { tick: Tick }).tick,
    poll: server.poll,
    onEvent: ({ number }) => heard.push(number),
    onRefused: () => undefined,
    ...more,
  }
  return { heard, stop: feed.follow(follow) }
}

/** How long a test waits for what must happen. */
const longest = 30_000

const isState = (state: ConnectionState) =>
  vi.waitFor(() => expect(feed.state.get()).toBe(state), { timeout: longest, interval: 5 })
const hears = (heard: number[], numbers: number[]) =>
  vi.waitFor(() => expect(heard).toEqual(numbers), { timeout: longest, interval: 5 })

beforeEach(async () => {
  states.length = 0
  Object.assign(device, { online: true, hidden: false })
  ended.mockReset()
  server = await aServer()
  feed = aFeed()
})
afterEach(async () => {
  feed.stop()
  await server.stop()
})

test('nothing is opened before there is something to follow', () => {
  expect(feed.state.get()).toBe('idle')
  expect(server.asked).toEqual([])
})

test('past and present come as one stream, and the state says that it is live', async () => {
  server.tick(2)
  const { heard } = heardOf()
  await isState('live')
  server.tick()
  await hears(heard, [1, 2, 3])
  expect(states).toEqual(['connecting', 'live'])
})

test('after a cut it continues where it stopped: nothing twice, nothing missed', async () => {
  const { heard } = heardOf()
  await isState('live')
  server.tick(3)
  await hears(heard, [1, 2, 3])
  server.cut()
  await isState('reconnecting')
  server.tick(2)
  await hears(heard, [1, 2, 3, 4, 5])
  expect(server.asked).toEqual(['0', '3'])
  expect(feed.state.get()).toBe('live')
})

test('a network that refuses sockets is polled from the same cursor', async () => {
  server.state.blocksSockets = true
  server.tick(5)
  const { heard } = heardOf()
  await isState('polling')
  await hears(heard, [1, 2, 3, 4, 5])
  expect(server.asked).toEqual([])
  server.tick()
  await hears(heard, [1, 2, 3, 4, 5, 6])
})

test('when HTTP fails too it is reconnecting, not polling, and goes back to the socket when the server is back', async () => {
  const { heard } = heardOf()
  await isState('live')
  Object.assign(server.state, { blocksSockets: true, failsPolls: true })
  server.cut()
  await vi.waitFor(() => expect(server.state.polls).toBeGreaterThan(0), { timeout: longest })
  expect(feed.state.get()).toBe('reconnecting')
  expect(states).not.toContain('polling')
  Object.assign(server.state, { blocksSockets: false, failsPolls: false })
  server.tick()
  device.wake.forEach((listener) => listener())
  await hears(heard, [1])
  await isState('live')
})

test('a device without network says so, and waiting ends when the network is back', async () => {
  const { heard } = heardOf()
  await isState('live')
  device.online = false
  device.wake.forEach((listener) => listener())
  expect(feed.state.get()).toBe('offline')
  server.cut()
  server.tick()
  device.online = true
  await new Promise((resolve) => setTimeout(resolve, 30))
  device.wake.forEach((listener) => listener())
  await hears(heard, [1])
  await isState('live')
})

test.each([4401, 4403])(
  'when the session ends (%i) it does not insist, and follows on when it is restarted',
  async (code) => {
    const { heard } = heardOf()
    await isState('live')
    server.cut(code)
    await vi.waitFor(() => expect(ended).toHaveBeenCalled())
    server.tick()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(server.asked).toEqual(['0'])
    feed.restart()
    await hears(heard, [1])
  },
)

test.each([1012, 1013, 4429, 4500])('a close that passes (%i) is come back from', async (code) => {
  const { heard } = heardOf()
  await isState('live')
  server.cut(code)
  server.tick()
  await hears(heard, [1])
})

test('what is no longer followed is not heard, and without follows it is idle', async () => {
  const { heard, stop } = heardOf()
  await isState('live')
  stop()
  server.tick()
  expect(feed.state.get()).toBe('idle')
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(heard).toEqual([])
})

test('a socket that is silent is given up when the page comes back, and nothing is missed', async () => {
  const { heard } = heardOf()
  await isState('live')
  server.state.isMute = true
  device.wake.forEach((listener) => listener())
  await vi.waitFor(() => expect(feed.state.get()).toBe('reconnecting'), { timeout: longest })
  server.state.isMute = false
  server.tick()
  await hears(heard, [1])
})

test('a handshake that hangs is given up, and polling begins', async () => {
  server.state.hangsSockets = true
  server.tick()
  const { heard } = heardOf()
  await vi.waitFor(() => expect(feed.state.get()).toBe('polling'), { timeout: longest })
  await hears(heard, [1])
})

test.each(['TOO_MANY_REQUESTS', 'UNAVAILABLE'])(
  'a subscription that is refused for a moment (%s) is asked for again when the server said',
  async (code) => {
    const waits = vi.spyOn(globalThis, 'setTimeout')
    server.state.refusal = { code, retryAfter: 3 }
    const { heard } = heardOf()
    await vi.waitFor(() => expect(server.asked).toEqual(['0']), { timeout: longest })
    server.state.refusal = null
    server.tick()
    await hears(heard, [1])
    // What was asked, and a second of its own.
    expect(waits).toHaveBeenCalledWith(expect.any(Function), 4_000)
    waits.mockRestore()
  },
)

test('whoever is followed without a socket is told when that ends: when it is stopped, and when sockets work again', async () => {
  server.state.blocksSockets = true
  const endings = [vi.fn(), vi.fn()]
  const [stop] = endings.map((onPollingEnded) => heardOf('0', { onPollingEnded }).stop)
  await isState('polling')
  stop?.()
  expect(endings.map((ended) => ended.mock.calls.length)).toEqual([1, 0])
  server.state.blocksSockets = false
  feed.restart()
  await isState('live')
  expect(endings.map((ended) => ended.mock.calls.length)).toEqual([1, 1])
})
