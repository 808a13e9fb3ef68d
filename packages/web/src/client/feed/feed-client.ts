import type { ConnectionState, Follow, Following, Transport } from './follow.js'
import { makeStore, type Store } from '../base/store.js'
import type { SocketParts } from './socket-client.js'
import { loadPatiently } from '../base/environment.js'
import type * as transports from './transports.js'

type Transports = typeof transports

export interface FeedParts extends SocketParts {
  onSessionEnded(): void
  loadTransports(): Promise<Transports>
}

/** Follows streams over one socket; where sockets are blocked, by asking again and again from the same cursors. */
export class FeedClient {
  /** What is true of the connection now. */
  readonly state: Store<ConnectionState>
  readonly #state = makeStore<ConnectionState>('idle')
  readonly #parts: FeedParts
  readonly #followings = new Set<Following>()
  readonly #stopListening: () => void
  #ofTransport: ConnectionState = 'connecting'
  #transport: Transport | null = null
  #loading: Promise<Transports> | null = null
  #isStopped = false

  constructor(parts: FeedParts) {
    this.#parts = parts
    this.state = this.#state
    this.#stopListening = parts.environment.onChange(() => this.#refresh())
  }

  /** Follows a stream until it is stopped. */
  follow<Event extends { cursor: string }>(follow: Follow<Event>): () => void {
    const following = followingOf(follow)
    this.#followings.add(following)
    if (this.#transport) this.#transport.add(following)
    else if (!this.#loading) this.#toSocket()
    this.#refresh()
    return () => {
      following.stopped = true
      this.#followings.delete(following)
      this.#transport?.remove(following)
      this.#refresh()
    }
  }

  /** Asks one thing over the socket; null when there is none that is open. */
  ask(query: string, variables: object): Promise<unknown> | null {
    return this.#transport?.ask?.(query, variables) ?? null
  }

  /** Opens the connection anew: the session or the language changed. */
  restart(): void {
    if (this.#transport) this.#toSocket()
  }

  stop(): void {
    this.#isStopped = true
    this.#stopListening()
    this.#transport?.stop()
    this.#followings.clear()
    this.#refresh()
  }

  #toSocket(): void {
    const { onSessionEnded } = this.#parts
    const news = { onState: this.#onState, onBlocked: () => this.#toPolling(), onSessionEnded }
    void this.#switchTo(({ SocketTransport }) => new SocketTransport(this.#parts, news))
  }

  #toPolling(): void {
    const { environment } = this.#parts
    const news = { onState: this.#onState, onSocket: () => this.#toSocket() }
    void this.#switchTo(
      ({ PollingTransport, trySocket }) =>
        new PollingTransport({ environment, ...news, trySocket: () => trySocket(this.#parts) }),
    )
  }

  /** Starts a transport for all that is followed, instead of the one before. */
  async #switchTo(start: (transports: Transports) => Transport): Promise<void> {
    const { loadTransports, environment } = this.#parts
    const transports = await (this.#loading ??= loadPatiently(loadTransports, environment))
    if (this.#isStopped) return
    this.#transport?.stop()
    const started = start(transports)
    this.#transport = started
    for (const following of this.#followings) started.add(following)
  }

  readonly #onState = (next: ConnectionState): void => {
    this.#ofTransport = next
    this.#refresh()
  }

  #refresh(): void {
    if (this.#followings.size === 0) this.#state.set('idle')
    else this.#state.set(this.#parts.environment.isOnline() ? this.#ofTransport : 'offline')
  }
}

function followingOf<Event extends { cursor: string }>(follow: Follow<Event>): Following {
  return { follow, after: follow.after, stopped: false }
}
