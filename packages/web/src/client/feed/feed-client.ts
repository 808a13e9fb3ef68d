import type { ConnectionState, Follow, Following, Transport } from './follow.js'
import { makeReadable, type Readable } from '../base/readable.js'
import type { SocketParts } from './socket-transport.js'
import { waitOrWake } from '../base/surroundings.js'
import type * as transports from './transports.js'

export interface FeedClient {
  /** What is true of the connection now. */
  state: Readable<ConnectionState>
  /** Follows a stream until it is stopped. */
  follow<Event extends { cursor: string }>(follow: Follow<Event>): () => void
  /** Asks one thing over the socket; null when there is none that is open. */
  ask(query: string, variables: object): Promise<unknown> | null
  /** Opens the connection anew: the session or the language changed. */
  restart(): void
  stop(): void
}

type Transports = typeof transports

export interface FeedParts extends SocketParts {
  onSessionEnded(): void
  loadTransports(): Promise<Transports>
}

/** Follows streams over one socket; where sockets are blocked, by asking again and again from the same cursors. */
export function makeFeedClient(parts: FeedParts): FeedClient {
  const { surroundings } = parts
  const followings = new Set<Following>()
  const state = makeReadable<ConnectionState>('idle')
  let ofTransport: ConnectionState = 'connecting'
  let transport: Transport | null = null
  let loading: Promise<Transports> | null = null
  let isStopped = false

  const refresh = () => {
    if (followings.size === 0) state.set('idle')
    else state.set(surroundings.isOnline() ? ofTransport : 'offline')
  }
  const onState = (next: ConnectionState) => {
    ofTransport = next
    refresh()
  }

  /** Starts a transport for all that is followed, instead of the one before. */
  async function switchTo(start: (transports: Transports) => Transport): Promise<void> {
    const transports = await (loading ??= loadPatiently(parts))
    if (isStopped) return
    transport?.stop()
    const started = start(transports)
    transport = started
    for (const following of followings) started.add(following)
  }

  const toSocket = () =>
    void switchTo(({ startSocketTransport }) =>
      startSocketTransport(parts, { onState, onBlocked: toPolling, onSessionEnded: parts.onSessionEnded }),
    )
  const toPolling = () =>
    void switchTo(({ startPollingTransport, trySocket }) =>
      startPollingTransport({ surroundings, onState, trySocket: () => trySocket(parts), onSocket: toSocket }),
    )
  const stopListening = surroundings.onChange(refresh)

  return {
    state,
    follow(follow) {
      const following: Following = {
        follow,
        after: follow.after,
        stopped: false,
      }
      followings.add(following)
      if (transport) transport.add(following)
      else if (!loading) toSocket()
      refresh()
      return () => {
        following.stopped = true
        followings.delete(following)
        transport?.remove(following)
        refresh()
      }
    },
    ask: (query, variables) => transport?.ask?.(query, variables) ?? null,
    restart() {
      if (transport) toSocket()
    },
    stop() {
      isStopped = true
      stopListening()
      transport?.stop()
      followings.clear()
      refresh()
    },
  }
}

/** Loads the transports; the network may be away just then. */
async function loadPatiently({ loadTransports, surroundings }: FeedParts): Promise<Transports> {
  for (;;) {
    const transports = await loadTransports().catch(() => null)
    if (transports) return transports
    await waitOrWake(surroundings, 3_000)
  }
}
