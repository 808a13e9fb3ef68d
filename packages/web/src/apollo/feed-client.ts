import type { ConnectionState, Follow, Following, Transport } from './follow.js'
import { startPollingTransport } from './polling-transport.js'
import { makeReadable, type Readable } from './readable.js'
import { startSocketTransport, type SocketParts } from './socket-transport.js'
import { trySocket } from './try-socket.js'

export interface FeedClient {
  /** What is true of the connection now. */
  state: Readable<ConnectionState>
  /** Follows a stream until it is stopped. */
  follow<Event extends { cursor: string }>(follow: Follow<Event>): () => void
  /** Opens the connection anew: the session or the language changed. */
  restart(): void
  stop(): void
}

export interface FeedParts extends SocketParts {
  onSessionEnded(): void
}

/** Follows streams over one socket; where sockets are blocked, by asking again and again from the same cursors. */
export function makeFeedClient(parts: FeedParts): FeedClient {
  const { surroundings } = parts
  const followings = new Set<Following>()
  const state = makeReadable<ConnectionState>('idle')
  let ofTransport: ConnectionState = 'connecting'
  let transport: Transport | null = null

  const refresh = () => {
    if (followings.size === 0) state.set('idle')
    else state.set(surroundings.isOnline() ? ofTransport : 'offline')
  }
  const onState = (next: ConnectionState) => {
    ofTransport = next
    refresh()
  }

  function use(start: () => Transport): void {
    transport?.stop()
    transport = start()
    for (const following of followings) transport.add(following)
  }

  const toSocket = () =>
    use(() => startSocketTransport(parts, { onState, onBlocked: toPolling, onSessionEnded: parts.onSessionEnded }))

  function toPolling(): void {
    use(() => startPollingTransport({ surroundings, onState, trySocket: () => trySocket(parts), onSocket: toSocket }))
  }

  const stopListening = surroundings.onChange(refresh)

  return {
    state,
    follow(follow) {
      // Each event comes from this follow's own eventOf or poll.
      const following: Following = {
        follow: follow as unknown as Following['follow'],
        after: follow.after,
        stopped: false,
      }
      followings.add(following)
      if (transport) transport.add(following)
      else toSocket()
      refresh()
      return () => {
        following.stopped = true
        followings.delete(following)
        transport?.remove(following)
        refresh()
      }
    },
    restart() {
      if (transport) toSocket()
    },
    stop() {
      stopListening()
      transport?.stop()
      transport = null
      followings.clear()
      refresh()
    },
  }
}
