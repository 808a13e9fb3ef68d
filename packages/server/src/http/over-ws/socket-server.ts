import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { limits } from '@leviers/shared/limits'
import type { GraphQLError, GraphQLSchema } from 'graphql'
import { GRAPHQL_TRANSPORT_WS_PROTOCOL, makeServer, type Context, type SubscribePayload } from 'graphql-ws'
import { WebSocketServer, type WebSocket } from 'ws'
import type { AppParts } from '../../context.js'
import { isSecure, networkOfRequest } from '../request/addresses.js'
import { localeOf, type RequesterSource } from '../request/requester.js'
import { boundWaiting } from './bound-waiting.js'
import { drainSockets } from './drain-sockets.js'
import { makeDocumentCache } from '../request/document-cache.js'
import { LiveSubscriptions } from './live-subscriptions.js'
import { notAnOperation } from '../limits/operation-shape.js'
import type { Requester } from '../request/request-context.js'
import { refusalOfSource, statusOfSource } from '../request/refusal-of-source.js'
import { tokenOfCookies } from '../request/session-cookie.js'
import { shownError } from '../request/shown-errors.js'
import { makeSocketGate } from './socket-gate.js'
import type { Overload } from '../limits/overload.js'
import { makeRunOperation, subscribeTo, type OperationParts, type SocketArgs } from './socket-operations.js'
import { SocketConnection, type SocketExtra } from './socket-connection.js'
import { makeSocketWriter, tryAgainLater, type SocketWriter } from './socket-writer.js'

export interface SocketCounts {
  sockets: number
  /** Bytes that wait for readers, in this process. */
  waitingBytes: number
}

interface SocketServerParts {
  parts: AppParts
  requesters: RequesterSource
  schema: GraphQLSchema
  overload: Overload
}

interface ConnectionParams extends Record<string, unknown> {
  locale?: string
}

const sessionEnded = 4401

const settings = {
  noServer: true,
  maxPayload: limits.socket.messageBytes,
  perMessageDeflate: false,
  // The gate counts pings and closes with a reason; ws, which its types do not know of yet, would cut without one.
  maxPendingAutoPongs: 2 * limits.socket.messageBurst,
  handleProtocols: (protocols: Set<string>) =>
    protocols.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) && GRAPHQL_TRANSPORT_WS_PROTOCOL,
}

/** Serves GraphQL over WebSocket at /graphql, with the protocol graphql-transport-ws. */
export class SocketServer {
  private readonly sockets = new WebSocketServer(settings)
  private readonly gate = makeSocketGate()
  private readonly connections = new WeakMap<WebSocket, { requester: Requester; writer: SocketWriter }>()
  private readonly operations: OperationParts
  private readonly graphql
  private readonly stopBounding: () => void
  private isDraining = false

  constructor(
    server: Server,
    private readonly given: SocketServerParts,
  ) {
    const { parts, schema, overload } = given
    const documents = makeDocumentCache(schema)
    this.operations = { parts, schema, documents, accepted: new Map<string, number>(), overload }
    this.graphql = this.makeProtocol()
    this.stopBounding = boundWaiting(() => this.letInNow())
    server.on('upgrade', (request, stream, head) => this.upgrade(request, stream, head))
  }

  counts(): SocketCounts {
    const waitingBytes = this.letInNow().reduce((sum, { writer }) => sum + writer.waitingBytes(), 0)
    return { sockets: this.sockets.clients.size, waitingBytes }
  }

  /** Lets nobody in any more and closes every socket with 1012, spread over some seconds: the clients come back. */
  async stop(drainSeconds: number): Promise<void> {
    this.isDraining = true
    await drainSockets(this.sockets.clients, { milliseconds: drainSeconds * 1_000, random: Math.random })
    this.stopBounding()
    this.sockets.close()
  }

  private makeProtocol() {
    const { parts, schema } = this.given
    const subscriptions = new LiveSubscriptions(parts, parts.broadcaster)
    return makeServer<ConnectionParams, SocketExtra>({
      schema,
      // Kept by SocketConnection, which reads first what came in time.
      connectionInitWaitTimeout: 0,
      onSubscribe: (context, id, payload) => this.subscribe(context, id, payload),
      subscribe: (args) => subscriptions.subscribe(args),
      execute: makeRunOperation(this.operations),
      onError: (context, _id, _payload, errors) => errors.map((error) => this.shown(context.extra.socket, error)),
      onNext: (_context, _id, _payload, args, result) => {
        const { errors, data = null } = result
        // graphql-ws types the arguments by graphql-js; ours carry our context.
        const { contextValue } = args as SocketArgs
        if (errors) return { data, errors: errors.map((error) => shownError(error, contextValue.locale, parts.logger)) }
      },
    })
  }

  private subscribe(context: Context<ConnectionParams, SocketExtra>, id: string, payload: SubscribePayload) {
    const { extra, connectionParams, subscriptions } = context
    const known = this.connections.get(extra.socket)
    if (!known) throw new Error('a socket without its connection')
    const { requester, writer } = known
    const language = connectionParams?.locale
    const locale = typeof language === 'string' ? localeOf(language) : requester.locale
    const followed = Object.values(subscriptions).filter((subscription) => subscription !== null).length
    const connection = {
      requester: { ...requester, locale },
      writer,
      subscriptions: Object.keys(subscriptions).length,
      operationsInFlight: extra.underWay() - followed,
    }
    return subscribeTo(this.operations, connection, { id, payload })
  }

  private shown(socket: WebSocket, error: GraphQLError) {
    return shownError(error, this.connections.get(socket)?.requester.locale ?? 'FR', this.given.parts.logger)
  }

  private upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const { parts, overload } = this.given
    // The client may leave before the answer; without a listener the error would end the process.
    stream.on('error', () => stream.destroy())
    if (this.isDraining || overload.isFull()) {
      stream.end('HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nConnection: close\r\n\r\n')
      return
    }
    const refusal = refusalOfSource(request.headers, parts.config)
    if (refusal || request.url?.split('?')[0] !== '/graphql') {
      const status = refusal ? statusOfSource(refusal) : 403
      stream.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n\r\n`)
      return
    }
    this.sockets.handleUpgrade(request, stream, head, (socket) => {
      // ws itself answers a protocol error with a close.
      socket.on('error', () => socket.terminate())
      // Its messages wait until it is admitted.
      socket.pause()
      this.letIn(socket, request, stream)
        .catch((fault: unknown) => {
          parts.logger.error({ err: fault }, 'a socket could not be let in')
          socket.close(tryAgainLater, 'UNAVAILABLE')
        })
        .finally(() => socket.resume())
    })
  }

  private async letIn(socket: WebSocket, request: IncomingMessage, stream: Duplex): Promise<void> {
    const { parts, requesters } = this.given
    const address = networkOfRequest(request, parts.config)
    const token = tokenOfCookies(request.headers.cookie, isSecure(parts.config))
    const requester = await requesters.requesterOf({ token, language: request.headers['accept-language'], address })
    if (socket.readyState !== socket.OPEN || !this.gate.admit(socket, requester)) return
    const writer = makeSocketWriter(socket, stream)
    this.connections.set(socket, { requester, writer })
    if (requester.viewer) {
      const stop = parts.sessionEnds.listen(requester.viewer, () => socket.close(sessionEnded, 'SESSION_EXPIRED'))
      socket.once('close', stop)
    }
    const refusal = () => [this.shown(socket, notAnOperation())]
    new SocketConnection(socket, { graphql: this.graphql, request, writer, logger: parts.logger, refusal }).open()
  }

  private letInNow(): { socket: WebSocket; writer: SocketWriter }[] {
    return [...this.sockets.clients].flatMap((socket) => {
      const writer = this.connections.get(socket)?.writer
      return writer ? { socket, writer } : []
    })
  }
}
