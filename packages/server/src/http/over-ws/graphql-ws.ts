import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { limits } from '@leviers/shared/limits'
import type { GraphQLError, GraphQLSchema } from 'graphql'
import { GRAPHQL_TRANSPORT_WS_PROTOCOL, makeServer } from 'graphql-ws'
import { WebSocketServer, type WebSocket } from 'ws'
import type { AppParts } from '../../context.js'
import { isSecure, networkOfRequest } from '../request/addresses.js'
import { localeOf, type AskerSource } from '../request/asker.js'
import { boundWaiting } from './bound-waiting.js'
import { drainSockets } from './drain-sockets.js'
import { makeKnownDocuments } from '../request/known-documents.js'
import { makeSubscribe } from './live-subscriptions.js'
import { notAnOperation } from '../limits/operation-shape.js'
import type { Asker } from '../request/request-context.js'
import { refusalOfSource, statusOfSource } from '../request/refusal-of-source.js'
import { tokenOfCookies } from '../request/session-cookie.js'
import { shownError } from '../request/shown-errors.js'
import { makeSocketGate } from './socket-gate.js'
import type { Overload } from '../limits/overload.js'
import { makeRunOperation, subscribeTo, type SocketArgs } from './socket-operations.js'
import { carryMessages, type SocketExtra } from './socket-messages.js'
import { makeSocketOutlet, tryAgainLater, type SocketOutlet } from './socket-outlet.js'

export interface SocketCounts {
  sockets: number
  /** Bytes that wait for readers, in this process. */
  waitingBytes: number
}

export interface GraphqlOverSockets {
  counts(): SocketCounts
  /** Lets nobody in any more and closes every socket with 1012, spread over some seconds: the clients come back. */
  stop(drainSeconds: number): Promise<void>
}

interface SocketServerParts {
  parts: AppParts
  askers: AskerSource
  schema: GraphQLSchema
  overload: Overload
}

const sessionEnded = 4401

/** Serves GraphQL over WebSocket at /graphql, with the protocol graphql-transport-ws. */
export function serveGraphqlOverSockets(
  server: Server,
  { parts, askers, schema, overload }: SocketServerParts,
): GraphqlOverSockets {
  const { config, logger, broadcaster } = parts
  const settings = {
    noServer: true,
    maxPayload: limits.socket.messageBytes,
    perMessageDeflate: false,
    // The gate counts pings and closes with a reason; ws, which its types do not know of yet, would cut without one.
    maxPendingAutoPongs: 2 * limits.socket.messageBurst,
    handleProtocols: (protocols: Set<string>) =>
      protocols.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) && GRAPHQL_TRANSPORT_WS_PROTOCOL,
  }
  const sockets = new WebSocketServer(settings)
  const gate = makeSocketGate()
  let draining = false
  const speakers = new WeakMap<WebSocket, { asker: Asker; outlet: SocketOutlet }>()
  const operations = {
    parts,
    schema,
    documents: makeKnownDocuments(schema),
    accepted: new Map<string, number>(),
    overload,
  }

  const graphql = makeServer<{ locale?: string }, SocketExtra>({
    schema,
    // Kept by carryMessages, which reads first what came in time.
    connectionInitWaitTimeout: 0,
    onSubscribe({ extra, connectionParams, subscriptions }, id, payload) {
      const known = speakers.get(extra.socket)
      if (!known) throw new Error('a socket without its speaker')
      const { asker, outlet } = known
      const language = connectionParams?.locale
      const locale = typeof language === 'string' ? localeOf(language) : asker.locale
      const followed = Object.values(subscriptions).filter((subscription) => subscription !== null).length
      const speaker = {
        asker: { ...asker, locale },
        outlet,
        subscriptions: Object.keys(subscriptions).length,
        operationsInFlight: extra.underWay() - followed,
      }
      return subscribeTo(operations, speaker, { id, payload })
    },
    subscribe: makeSubscribe(parts, broadcaster),
    execute: makeRunOperation(operations),
    onError: (context, _id, _payload, errors) => errors.map((error) => shown(context.extra.socket, error)),
    onNext: (_context, _id, _payload, args, result) => {
      const { errors, data = null } = result
      // graphql-ws types the arguments by graphql-js; ours carry our context.
      const { contextValue } = args as SocketArgs
      if (errors) return { data, errors: errors.map((error) => shownError(error, contextValue.locale, logger)) }
    },
  })

  function shown(socket: WebSocket, error: GraphQLError) {
    return shownError(error, speakers.get(socket)?.asker.locale ?? 'FR', logger)
  }

  async function letIn(socket: WebSocket, request: IncomingMessage, stream: Duplex): Promise<void> {
    const address = networkOfRequest(request, config)
    const token = tokenOfCookies(request.headers.cookie, isSecure(config))
    const asker = await askers.askerOf({ token, language: request.headers['accept-language'], address })
    if (socket.readyState !== socket.OPEN || !gate.admit(socket, asker)) return
    const outlet = makeSocketOutlet(socket, stream)
    speakers.set(socket, { asker, outlet })
    if (asker.viewer) {
      const stop = parts.sessionEnds.listen(asker.viewer, () => socket.close(sessionEnded, 'SESSION_EXPIRED'))
      socket.once('close', stop)
    }
    carryMessages(socket, {
      graphql,
      request,
      outlet,
      logger,
      refusal: () => [shown(socket, notAnOperation())],
    })
  }

  server.on('upgrade', (request, stream, head) => {
    // Whoever asks may be gone before the answer: nobody else listens to this stream yet.
    stream.on('error', () => stream.destroy())
    if (draining || overload.isFull()) {
      stream.end('HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nConnection: close\r\n\r\n')
      return
    }
    const refusal = refusalOfSource(request.headers, config)
    if (refusal || request.url?.split('?')[0] !== '/graphql') {
      const status = refusal ? statusOfSource(refusal) : 403
      stream.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n\r\n`)
      return
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      // What a client does wrong is answered by ws with a close.
      socket.on('error', () => socket.terminate())
      // What it says before it is let in waits.
      socket.pause()
      letIn(socket, request, stream)
        .catch((fault: unknown) => {
          logger.error({ err: fault }, 'a socket could not be let in')
          socket.close(tryAgainLater, 'UNAVAILABLE')
        })
        .finally(() => socket.resume())
    })
  })

  const letInNow = () =>
    [...sockets.clients].flatMap((socket) => {
      const outlet = speakers.get(socket)?.outlet
      return outlet ? { socket, outlet } : []
    })
  const stopBounding = boundWaiting(letInNow)
  return {
    counts() {
      const waitingBytes = letInNow().reduce((sum, { outlet }) => sum + outlet.waitingBytes(), 0)
      return { sockets: sockets.clients.size, waitingBytes }
    },
    async stop(drainSeconds) {
      draining = true
      await drainSockets(sockets.clients, { milliseconds: drainSeconds * 1_000, random: Math.random })
      stopBounding()
      sockets.close()
    },
  }
}
