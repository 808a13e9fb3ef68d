import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { onceRead } from './request/once-read.js'

export interface ClientErrors {
  /** Answers what is not a request, and ends its connection. */
  answer(fault: Error & { code?: string }, socket: Duplex): void
  /** Knows from here on which requests came. */
  watch(server: Server): void
}

const statuses: Record<string, number> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 }

/**
 * For the server's clientError. Node takes a request for late by when the server looks: one that came in time while the
 * server was busy is read first, and then served.
 */
export function makeClientErrors(): ClientErrors {
  const latest = new WeakMap<Duplex, IncomingMessage>()

  function refuse(socket: Duplex, status: number, fault: Error): void {
    if (socket.writable) socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n\r\n`)
    socket.destroy(fault)
  }

  return {
    answer(fault, socket) {
      if (fault.code === 'ECONNRESET' || socket.destroyed) return
      const status = statuses[fault.code ?? ''] ?? 400
      if (status !== 408) return refuse(socket, status, fault)
      const before = latest.get(socket)
      const wasComplete = before?.complete ?? true
      onceRead(() => {
        const now = latest.get(socket)
        const cameInTime = now !== before || (!wasComplete && now?.complete === true)
        if (!cameInTime) refuse(socket, status, fault)
      })
    },
    watch(server) {
      const note = (request: IncomingMessage) => void latest.set(request.socket, request)
      server.prependListener('request', note)
      server.prependListener('upgrade', note)
    },
  }
}
