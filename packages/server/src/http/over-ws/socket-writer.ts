import type { Duplex } from 'node:stream'
import { limits } from '@leviers/shared/limits'
import type { WebSocket } from 'ws'

/** Writes frames to the stream of a socket, bypassing graphql-ws. */
export interface SocketWriter {
  isOpen(): boolean
  /** Bytes that wait for the reader, besides those that the system holds. */
  waitingBytes(): number
  /** Writes whole frames; what several followers write in one turn of the loop leaves in one write. */
  write(frames: Buffer): void
  /** Sends a message; what is sent in the same turn of the loop leaves with it. Fulfilled when there is room for more. */
  send(text: string): Promise<void>
  /** Fulfilled when nothing waits any more, or the socket is gone. */
  drained(): Promise<void>
  /** Closes the socket because of a trouble of ours, which may pass: the client comes back. */
  tryLater(): void
  /** Counts the followers that write here. */
  share(change: 1 | -1): void
}

/** Close code for a reader that does not keep up: "try again later". */
export const tryAgainLater = 1013
/** WebSocket's readyState of an open socket. */
const open = 1
/** Below this many unsent bytes, send() does not wait. */
const roomyBytes = 64 * 1024
const lookAgainMilliseconds = 20
const lastChanceMilliseconds = 2_000

/** Makes the writer of a socket over the stream that it was upgraded from. */
export function makeSocketWriter(socket: WebSocket, stream: Duplex): SocketWriter {
  let sharers = 0
  let corked = false
  const isOpen = () => socket.readyState === open

  function cork(): void {
    corked = true
    stream.cork()
    setImmediate(() => {
      corked = false
      stream.uncork()
    })
  }

  return {
    isOpen,
    waitingBytes: () => stream.writableLength,
    write(frames) {
      if (sharers > 1 && !corked) cork()
      stream.write(frames)
    },
    send(text) {
      if (!corked) cork()
      if (stream.writableLength < roomyBytes) {
        socket.send(text)
        return Promise.resolve()
      }
      return new Promise((resolve) => socket.send(text, () => resolve()))
    },
    async drained() {
      while (isOpen() && stream.writableLength > 0) await new Promise((resolve) => leftOrLater(stream, resolve))
    },
    tryLater: () => socket.close(tryAgainLater, 'UNAVAILABLE'),
    share(change) {
      sharers += change
    },
  }
}

function leftOrLater(stream: Duplex, resolve: (value: unknown) => void): void {
  if (!stream.writableNeedDrain) {
    setTimeout(resolve, lookAgainMilliseconds)
    return
  }
  const done = () => {
    stream.off('drain', done)
    stream.off('close', done)
    resolve(null)
  }
  stream.on('drain', done)
  stream.on('close', done)
}

/** Closes a socket whose reader lets too much wait, with a code after which it may come back; false when it is well. */
export function closeIfStalled(socket: WebSocket, writer: SocketWriter): boolean {
  if (writer.waitingBytes() <= limits.socket.waitingBytes) return false
  closeUnread(socket, 'TOO_SLOW')
  return true
}

/** Closes a socket that leaves much unread; it may come back. */
export function closeUnread(socket: Pick<WebSocket, 'close' | 'terminate'>, reason: 'TOO_SLOW' | 'UNAVAILABLE'): void {
  socket.close(tryAgainLater, reason)
  // The reason waits behind all the rest; whoever does not read does not see it either.
  setTimeout(() => socket.terminate(), lastChanceMilliseconds).unref()
}
