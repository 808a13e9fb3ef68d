import { limits } from '@leviers/shared/limits'
import type { WebSocket } from 'ws'
import { closeUnread, type SocketWriter } from './socket-writer.js'

export interface WaitingSocket {
  socket: Pick<WebSocket, 'close' | 'terminate'>
  writer: Pick<SocketWriter, 'isOpen' | 'waitingBytes'>
}

const lookMilliseconds = 250

/**
 * Holds what all sockets together leave unread: many slow readers, each within its own bound, would fill the memory.
 * Those with the most waiting are closed until the rest fits. Returns what ends it.
 */
export function boundWaiting(all: () => readonly WaitingSocket[]): () => void {
  const timer = setInterval(() => {
    const waiting = all()
      .filter(({ writer }) => writer.isOpen())
      .map((one) => ({ ...one, bytes: one.writer.waitingBytes() }))
    let left = waiting.reduce((sum, { bytes }) => sum + bytes, 0)
    if (left <= limits.socket.waitingBytesOfAll) return
    for (const { socket, bytes } of waiting.toSorted((a, b) => b.bytes - a.bytes)) {
      if (left <= limits.socket.waitingBytesOfAll) return
      closeUnread(socket, 'UNAVAILABLE')
      left -= bytes
    }
  }, lookMilliseconds)
  timer.unref()
  return () => clearInterval(timer)
}
