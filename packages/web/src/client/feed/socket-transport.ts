import { createClient, type Client } from 'graphql-ws'
import { hear, type ConnectionState, type Following, type Transport } from './follow.js'
import { askOverSocket } from './socket-ask.js'
import { isPassing, refusalOf, waitAsked, type Refusal } from '../request/refusal.js'
import { watchPulse } from './socket-pulse.js'
import { backoff, waitOrWake, type Surroundings } from '../base/surroundings.js'

export interface SocketParts {
  url: string
  localeOf: () => string
  surroundings: Surroundings
  webSocket?: unknown
  /** Milliseconds that a handshake or an answer to a ping may take. */
  patience?: number
}

interface SocketNews {
  onState(state: ConnectionState): void
  /** The socket could not be opened, twice or for too long: the network may block it. */
  onBlocked(): void
  /** The session is over, or its rights are. */
  onSessionEnded(): void
}

const sessionCodes = new Set([4401, 4403])
const restarting = 1012
const spreadOfRestart = 5_000
const handshakesBeforeBlocked = 2
export const usualPatience = 5_000

/** Follows streams over one socket, opened with the first and closed after the last; comes back for ever. */
export function startSocketTransport(parts: SocketParts, news: SocketNews): Transport {
  const { surroundings } = parts
  const stopping = new AbortController()
  const stops = new Map<Following, () => void>()
  let isLive = false
  let lostSocket = new AbortController()
  const onState = (state: ConnectionState) => {
    isLive = state === 'live'
    if (!isLive) {
      lostSocket.abort()
      lostSocket = new AbortController()
    }
    news.onState(state)
  }
  const client = makeClient(parts, { ...news, onState }, stopping.signal)

  function subscribe(following: Following): void {
    const { follow } = following
    const payload = {
      query: follow.subscription,
      variables: {
        ...follow.variables,
        // Read again at each reconnection: the stream goes on where it stopped.
        get after() {
          return following.after
        },
      },
    }
    const again = (asked = 0) => void subscribeLater(following, asked)
    const stop = client.subscribe(payload, {
      next({ data, errors }) {
        const [error] = errors ?? []
        if (error) refused(refusalOf(error))
        else if (data) hear(following, follow.eventOf(data))
      },
      error(fault) {
        if (Array.isArray(fault)) refused(refusalOf(fault[0] ?? {}))
        else if (sessionCodes.has(closeCodeOf(fault) ?? 0)) news.onSessionEnded()
        else again()
      },
      complete: () => again(),
    })
    stops.set(following, stop)
    function refused(refusal: Refusal): void {
      if (isPassing(refusal)) again(waitAsked(refusal))
      else if (!following.stopped) follow.onRefused(refusal)
    }
  }

  async function subscribeLater(following: Following, asked: number): Promise<void> {
    if (!stops.delete(following)) return
    stops.set(following, () => undefined)
    await waitOrWake(surroundings, 1_000 + surroundings.random() * 2_000, { signal: stopping.signal, asked })
    if (stops.has(following) && !stopping.signal.aborted) subscribe(following)
  }

  function remove(following: Following): void {
    const stop = stops.get(following)
    stops.delete(following)
    stop?.()
  }

  return {
    add: subscribe,
    remove,
    ask(query, variables) {
      if (!isLive) return null
      return askOverSocket(client, { query, variables: { ...variables }, localeOf: parts.localeOf }, lostSocket.signal)
    },
    stop() {
      stopping.abort()
      lostSocket.abort()
      for (const following of stops.keys()) remove(following)
      // A socket that is not open yet is closed when it is, or was never there.
      Promise.resolve(client.dispose()).catch(() => undefined)
    },
  }
}

function makeClient(
  { url, localeOf, surroundings, webSocket, patience = usualPatience }: SocketParts,
  news: SocketNews,
  signal: AbortSignal,
): Client {
  let failures = 0
  let wasLive = false
  let handshake: ReturnType<typeof setTimeout> | undefined
  let lastCode: number | null = null
  const pulse = watchPulse({ surroundings, patience, onDead: () => client.terminate() })
  const tell = (state: ConnectionState) => {
    if (!signal.aborted) news.onState(state)
  }
  signal.addEventListener('abort', () => {
    clearTimeout(handshake)
    pulse.stop()
  })

  function lost(code: number | null, connected: boolean): void {
    clearTimeout(handshake)
    pulse.rest()
    if (signal.aborted) return
    lastCode = code
    tell(wasLive ? 'reconnecting' : 'connecting')
    if (connected || sessionCodes.has(code ?? 0)) return
    failures += 1
    if (failures >= handshakesBeforeBlocked) news.onBlocked()
  }

  let connected = false
  const subscriptions = new Map<string, number>()
  const client = createClient({
    url,
    // Short, and the same on everybody's socket: then the server writes the very same bytes to all.
    generateID({ query }) {
      const name = /\w+ (\w+)/.exec(query)?.[1] ?? ''
      const count = (subscriptions.get(name) ?? 0) + 1
      subscriptions.set(name, count)
      return `${name}${count}`
    },
    ...(webSocket ? { webSocketImpl: webSocket } : {}),
    lazy: true,
    lazyCloseTimeout: 5_000,
    keepAlive: 10_000,
    retryAttempts: Infinity,
    connectionParams: () => ({ locale: localeOf() }),
    shouldRetry: (fault) => !sessionCodes.has(closeCodeOf(fault) ?? 0),
    retryWait: (attempt) => {
      const spread = surroundings.random() * spreadOfRestart
      const wait =
        lastCode === restarting ? spread : backoff(attempt, { first: 700, most: 20_000, random: surroundings.random })
      return waitOrWake(surroundings, wait, { signal })
    },
    on: {
      connecting() {
        connected = false
        tell(wasLive ? 'reconnecting' : 'connecting')
        handshake = setTimeout(() => {
          // A handshake that hangs is how many proxies block sockets.
          failures = handshakesBeforeBlocked
          client.terminate()
        }, patience)
      },
      connected(socket) {
        clearTimeout(handshake)
        ;[connected, wasLive, failures] = [true, true, 0]
        // The socket is the WebSocket that graphql-ws opened.
        pulse.begin(socket as WebSocket)
        tell('live')
      },
      ping: (received) => received || pulse.expect(),
      pong: (received) => received && pulse.heard(),
      closed: (event) => lost(closeCodeOf(event), connected),
    },
  })
  return client
}

function closeCodeOf(fault: unknown): number | null {
  return fault instanceof Object && 'code' in fault && typeof fault.code === 'number' ? fault.code : null
}
