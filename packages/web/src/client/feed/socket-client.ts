import { createClient, type Client } from 'graphql-ws'
import type { ConnectionState } from './follow.js'
import { watchPulse, type Pulse } from './socket-pulse.js'
import { backoff, waitOrWake, type Environment } from '../base/environment.js'

export interface SocketParts {
  url: string
  localeOf: () => string
  environment: Environment
  webSocket?: unknown
  /** Milliseconds that a handshake or an answer to a ping may take. */
  patience?: number
}

export interface SocketNews {
  onState(state: ConnectionState): void
  /** Called when the socket could not be opened twice, or within its time: the network may block sockets. */
  onBlocked(): void
  /** The session is over, or its rights are. */
  onSessionEnded(): void
}

const sessionCodes = new Set([4401, 4403])
const restarting = 1012
const spreadOfRestart = 5_000
const handshakesBeforeBlocked = 2
export const usualPatience = 5_000

/** Whether a socket ended because the session is over, or its rights are. */
export function isSessionEnd(fault: unknown): boolean {
  return sessionCodes.has(closeCodeOf(fault) ?? 0)
}

/** The socket of a page: opened with the first subscription, closed after the last, reconnected without end. */
export class SocketClient {
  readonly client: Client
  readonly #parts: SocketParts
  readonly #news: SocketNews
  readonly #signal: AbortSignal
  readonly #pulse: Pulse
  readonly #patience: number
  readonly #subscriptions = new Map<string, number>()
  #failures = 0
  #wasLive = false
  #isConnected = false
  #handshake: ReturnType<typeof setTimeout> | undefined
  #lastCode: number | null = null

  constructor(parts: SocketParts, news: SocketNews, signal: AbortSignal) {
    const { environment, patience = usualPatience } = parts
    this.#parts = parts
    this.#news = news
    this.#signal = signal
    this.#patience = patience
    this.#pulse = watchPulse({ environment, patience, onDead: () => this.client.terminate() })
    signal.addEventListener('abort', () => {
      clearTimeout(this.#handshake)
      this.#pulse.stop()
    })
    this.client = this.#makeClient()
  }

  #makeClient(): Client {
    const { url, localeOf, webSocket } = this.#parts
    return createClient({
      url,
      generateID: ({ query }) => this.#nextId(query),
      ...(webSocket ? { webSocketImpl: webSocket } : {}),
      lazy: true,
      lazyCloseTimeout: 5_000,
      keepAlive: 10_000,
      retryAttempts: Infinity,
      connectionParams: () => ({ locale: localeOf() }),
      shouldRetry: (fault) => !isSessionEnd(fault),
      retryWait: (attempt) => this.#retryWait(attempt),
      on: {
        connecting: () => this.#connecting(),
        // The socket is the WebSocket that graphql-ws opened.
        connected: (socket) => this.#connected(socket as WebSocket),
        ping: (received) => received || this.#pulse.expect(),
        pong: (received) => received && this.#pulse.answered(),
        closed: (event) => this.#closed(closeCodeOf(event)),
      },
    })
  }

  /** Short, and the same on everybody's socket: then the server writes the very same bytes to all. */
  #nextId(query: string): string {
    const name = /\w+ (\w+)/.exec(query)?.[1] ?? ''
    const count = (this.#subscriptions.get(name) ?? 0) + 1
    this.#subscriptions.set(name, count)
    return `${name}${count}`
  }

  #retryWait(attempt: number): Promise<void> {
    const { environment } = this.#parts
    const { random } = environment
    const isRestart = this.#lastCode === restarting
    const wait = isRestart ? random() * spreadOfRestart : backoff(attempt, { first: 700, most: 20_000, random })
    return waitOrWake(environment, wait, { signal: this.#signal })
  }

  #connecting(): void {
    this.#isConnected = false
    this.#setState(this.#wasLive ? 'reconnecting' : 'connecting')
    this.#handshake = setTimeout(() => {
      // A handshake that hangs is how many proxies block sockets.
      this.#failures = handshakesBeforeBlocked
      this.client.terminate()
    }, this.#patience)
  }

  #connected(socket: WebSocket): void {
    clearTimeout(this.#handshake)
    this.#isConnected = true
    this.#wasLive = true
    this.#failures = 0
    this.#pulse.begin(socket)
    this.#setState('live')
  }

  #closed(code: number | null): void {
    clearTimeout(this.#handshake)
    this.#pulse.rest()
    if (this.#signal.aborted) return
    this.#lastCode = code
    this.#setState(this.#wasLive ? 'reconnecting' : 'connecting')
    if (this.#isConnected || sessionCodes.has(code ?? 0)) return
    this.#failures += 1
    if (this.#failures >= handshakesBeforeBlocked) this.#news.onBlocked()
  }

  #setState(state: ConnectionState): void {
    if (!this.#signal.aborted) this.#news.onState(state)
  }
}

function closeCodeOf(fault: unknown): number | null {
  return fault instanceof Object && 'code' in fault && typeof fault.code === 'number' ? fault.code : null
}
