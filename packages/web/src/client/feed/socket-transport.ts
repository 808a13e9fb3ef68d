import type { Client } from 'graphql-ws'
import { deliver, type ConnectionState, type Following, type Transport } from './follow.js'
import { askOverSocket } from './socket-ask.js'
import { isSessionEnd, SocketClient, type SocketNews, type SocketParts } from './socket-client.js'
import { isPassing, refusalOf, waitAsked, type Refusal } from '../request/refusal.js'
import { waitOrWake } from '../base/environment.js'

/** Follows streams over one socket, opened with the first and closed after the last; comes back for ever. */
export class SocketTransport implements Transport {
  readonly #parts: SocketParts
  readonly #news: SocketNews
  readonly #client: Client
  readonly #stopping = new AbortController()
  readonly #stops = new Map<Following, () => void>()
  #isLive = false
  #lostSocket = new AbortController()

  constructor(parts: SocketParts, news: SocketNews) {
    this.#parts = parts
    this.#news = news
    const onState = (state: ConnectionState) => this.#onState(state)
    this.#client = new SocketClient(parts, { ...news, onState }, this.#stopping.signal).client
  }

  add(following: Following): void {
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
    const stop = this.#client.subscribe(payload, {
      next: ({ data, errors }) => {
        const [error] = errors ?? []
        if (error) this.#refused(following, refusalOf(error))
        else if (data) deliver(following, follow.eventOf(data))
      },
      error: (fault) => {
        if (Array.isArray(fault)) this.#refused(following, refusalOf(fault[0] ?? {}))
        else if (isSessionEnd(fault)) this.#news.onSessionEnded()
        else void this.#addLater(following)
      },
      complete: () => void this.#addLater(following),
    })
    this.#stops.set(following, stop)
  }

  remove(following: Following): void {
    const stop = this.#stops.get(following)
    this.#stops.delete(following)
    stop?.()
  }

  ask(query: string, variables: object): Promise<unknown> | null {
    if (!this.#isLive) return null
    const { localeOf } = this.#parts
    return askOverSocket(this.#client, { query, variables: { ...variables }, localeOf }, this.#lostSocket.signal)
  }

  stop(): void {
    this.#stopping.abort()
    this.#lostSocket.abort()
    for (const following of this.#stops.keys()) this.remove(following)
    // A socket that is not open yet is closed when it is, or was never there.
    Promise.resolve(this.#client.dispose()).catch(() => undefined)
  }

  #refused(following: Following, refusal: Refusal): void {
    if (isPassing(refusal)) void this.#addLater(following, waitAsked(refusal))
    else if (!following.stopped) following.follow.onRefused(refusal)
  }

  async #addLater(following: Following, asked = 0): Promise<void> {
    if (!this.#stops.delete(following)) return
    this.#stops.set(following, () => undefined)
    const { environment } = this.#parts
    const { signal } = this.#stopping
    await waitOrWake(environment, 1_000 + environment.random() * 2_000, { signal, asked })
    if (this.#stops.has(following) && !signal.aborted) this.add(following)
  }

  #onState(state: ConnectionState): void {
    this.#isLive = state === 'live'
    if (!this.#isLive) {
      this.#lostSocket.abort()
      this.#lostSocket = new AbortController()
    }
    this.#news.onState(state)
  }
}
