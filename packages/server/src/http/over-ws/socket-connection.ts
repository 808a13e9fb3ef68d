import type { IncomingMessage } from 'node:http'
import { limits } from '@leviers/shared/limits'
import { MessageType, type Server } from 'graphql-ws'
import type { RawData, WebSocket } from 'ws'
import type { Logger } from '../../logger.js'
import { isOperation, isRecord } from '../limits/operation-shape.js'
import { onceRead } from '../request/once-read.js'
import { closeIfStalled, tryAgainLater, type SocketWriter } from './socket-writer.js'

/** What graphql-ws hands to each of its hooks. */
export interface SocketExtra {
  socket: WebSocket
  request: IncomingMessage
  /** Operations whose work has not ended, also those that the client no longer waits for. */
  underWay(): number
}

export interface SocketParts {
  graphql: Server<SocketExtra>
  request: IncomingMessage
  writer: SocketWriter
  logger: Logger
  /** The answer to an operation that cannot be read: the payload of an error message. */
  refusal(): unknown
}

const badMessage = 4400
const notReady = 4401
const neverInitialised = 4408
const longestReason = 123
const pingMilliseconds = 10_000

/**
 * Carries the messages between a socket and graphql-ws. What the protocol has no place for is answered with a close; an
 * operation that cannot be read, but says which it is, with an error of its own: the others of its socket go on.
 */
export class SocketConnection {
  private underWay = 0
  private isInitialised = false

  constructor(
    private readonly socket: WebSocket,
    private readonly parts: SocketParts,
  ) {}

  /** Carries messages until the socket is closed. */
  open(): void {
    const { socket } = this
    const { graphql, request, writer } = this.parts
    const closed = graphql.opened(
      {
        protocol: socket.protocol,
        send: (text) => writer.send(text),
        close: (code, reason) => this.close(code, reason),
        onMessage: (speak) => {
          const gaveUp = (fault: unknown) => this.gaveUp(fault)
          socket.on('message', (data: RawData) => void this.receive(data, speak).catch(gaveUp))
        },
      },
      { socket, request, underWay: () => this.underWay },
    )
    const stopPings = keepAlive(socket)
    const stopWaiting = cutUnlessInitialised(socket, () => this.isInitialised)
    socket.once('close', (code, reason) => {
      stopPings()
      stopWaiting()
      closed(code, String(reason)).catch((fault: unknown) => this.gaveUp(fault))
    })
  }

  private async receive(data: RawData, speak: (message: string) => Promise<void>): Promise<void> {
    const { writer, refusal } = this.parts
    if (this.socket.readyState !== this.socket.OPEN || closeIfStalled(this.socket, writer)) return
    const message = parsed(data)
    const verdict = verdictOn(message)
    if (verdict === 'CLOSE') return this.close(badMessage, 'Invalid message received')
    // A message that is not to be closed for has a type; one that is an operation has an id.
    const { id, type } = message as { id: string; type: string }
    if (type === 'connection_init') this.isInitialised = true
    if (!this.isInitialised && verdict === 'ANSWER') return this.close(notReady, 'Unauthorized')
    if (verdict === 'ANSWER') return writer.send(JSON.stringify({ id, type: MessageType.Error, payload: refusal() }))
    const counted = type === 'subscribe' ? 1 : 0
    this.underWay += counted
    try {
      // graphql-ws reads an object as well as a text, whatever its types say: it is not parsed twice.
      await speak(message as string)
    } finally {
      this.underWay -= counted
    }
  }

  private close(code = badMessage, reason = ''): void {
    this.socket.close(code, shortened(reason))
  }

  private gaveUp(fault: unknown): void {
    this.parts.logger.error({ err: fault }, 'a message could not be carried out')
    this.socket.close(tryAgainLater, 'UNAVAILABLE')
  }
}

/** Closes a socket that does not send connection_init in time. */
function cutUnlessInitialised(socket: WebSocket, isInitialised: () => boolean): () => void {
  const late = () => (isInitialised() ? undefined : socket.close(neverInitialised, 'Connection initialisation timeout'))
  const timer = setTimeout(() => onceRead(late), limits.socket.initMilliseconds)
  return () => clearTimeout(timer)
}

/** Cuts a socket whose other side no longer answers. */
function keepAlive(socket: WebSocket): () => void {
  let answered = true
  socket.on('pong', () => {
    answered = true
  })
  const pings = setInterval(() => {
    if (!answered) return onceRead(() => (answered ? undefined : socket.terminate()))
    answered = false
    if (socket.readyState === socket.OPEN) socket.ping()
  }, pingMilliseconds)
  return () => clearInterval(pings)
}

const fromClients = new Set(['connection_init', 'ping', 'pong', 'subscribe', 'complete'])

function verdictOn(message: unknown): 'CARRY' | 'ANSWER' | 'CLOSE' {
  if (!isRecord(message) || typeof message.type !== 'string' || !fromClients.has(message.type)) return 'CLOSE'
  const { type, id, payload } = message
  if (type === 'complete') return isId(id) ? 'CARRY' : 'CLOSE'
  if (type !== 'subscribe') return payload === undefined || payload === null || isRecord(payload) ? 'CARRY' : 'CLOSE'
  if (!isId(id)) return 'CLOSE'
  return isOperation(payload) ? 'CARRY' : 'ANSWER'
}

/** Whether an operation id is usable: not empty and of bounded length, since it is sent back with each event. */
function isId(id: unknown): id is string {
  return typeof id === 'string' && id !== '' && id.length <= limits.socket.idLength
}

function parsed(data: RawData): unknown {
  try {
    // The server takes each message as one Buffer.
    return Buffer.isBuffer(data) ? JSON.parse(data.toString()) : null
  } catch {
    return null
  }
}

/** The reason of a close; a plain one when it has more bytes than a close may carry. */
function shortened(reason: string): string {
  return Buffer.byteLength(reason) <= longestReason ? reason : 'Invalid message received'
}
