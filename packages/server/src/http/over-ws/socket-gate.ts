import { limits } from '@leviers/shared/limits'
import type { WebSocket } from 'ws'
import type { Viewer } from '../../context.js'

/** Close code for too many sockets or messages: the client may come back later. */
const tooMany = 4429
const lastChanceMilliseconds = 1_000

/** Limits the sockets of a person and of an address, and the messages of a socket. */
export interface SocketGate {
  /** Admits a socket, or closes it and returns false. */
  admit(socket: WebSocket, from: { viewer: Viewer | null; address: string }): boolean
}

/** Makes the gate of one server. */
export function makeSocketGate(): SocketGate {
  const open = new Map<string, number>()
  return {
    admit(socket, { viewer, address }) {
      const counted = [
        { key: `address ${address}`, most: limits.socket.perAddress },
        ...(viewer ? [{ key: `person ${viewer.personId}`, most: limits.socket.perPerson }] : []),
      ]
      if (counted.some(({ key, most }) => (open.get(key) ?? 0) >= most)) {
        socket.close(tooMany, 'TOO_MANY_REQUESTS')
        return false
      }
      counted.forEach(({ key }) => open.set(key, (open.get(key) ?? 0) + 1))
      socket.once('close', () =>
        counted.forEach(({ key }) => {
          const left = (open.get(key) ?? 1) - 1
          if (left > 0) open.set(key, left)
          else open.delete(key)
        }),
      )
      limitMessages(socket)
      return true
    },
  }
}

/** Counts control frames too: each of them is answered as well. */
function limitMessages(socket: WebSocket): void {
  const { messageBurst, messagesPerSecond } = limits.socket
  let tokens: number = messageBurst
  let at = Date.now()
  const count = () => {
    const now = Date.now()
    tokens = Math.min(messageBurst, tokens + ((now - at) / 1_000) * messagesPerSecond) - 1
    at = now
    if (tokens >= 0 || socket.readyState !== socket.OPEN) return
    socket.close(tooMany, 'TOO_MANY_REQUESTS')
    // A client that goes on sending without reading the close is terminated.
    setTimeout(() => socket.terminate(), lastChanceMilliseconds).unref()
  }
  socket.on('message', count).on('ping', count).on('pong', count)
}
