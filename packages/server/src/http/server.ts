import type { AddressInfo } from 'node:net'
import { limits } from '@leviers/shared/limits'
import type { Locale } from '@leviers/shared/roles'
import { fastify as makeFastify, type FastifyInstance, type FastifyReply } from 'fastify'
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql'
import type { AppParts } from '../context.js'
import { PublicError, StartRefused } from '../errors.js'
import { unavailability } from '../unavailable.js'
import { localeOf, makeRequesterSource } from './request/requester.js'
import { makeClientErrors } from './client-errors.js'
import { serveGraphiql } from './pages/graphiql.js'
import { serveGraphqlOverHttp } from './over-http/graphql-http.js'
import { SocketServer, type SocketCounts } from './over-ws/socket-server.js'
import { serveHealth } from './health.js'
import { watchOverload } from './limits/overload.js'
import { protectPages } from './pages/protect-pages.js'
import { serveLogo } from './pages/serve-logo.js'
import { serveProviderReturn } from './pages/provider-return.js'
import { shownRefusal, statusOf } from './request/shown-errors.js'
import { serveStaticFiles } from './pages/static-files.js'

export interface HttpServer {
  port: number
  counts(): SocketCounts
  /** Goes on answering while sockets are closed one after the other, then ends. */
  stop(drainSeconds: number): Promise<void>
}

/** Questions under way have so long to be answered when the server stops. */
const lastAnswersMilliseconds = 8_000

/** Serves pages, GraphQL and sockets on one port. Throws StartRefused when the port is taken. */
export async function startHttp(parts: AppParts, schema: GraphQLSchema): Promise<HttpServer> {
  const { config, logger } = parts
  const fastify = makeServer()
  const requesters = makeRequesterSource(parts)
  const overload = watchOverload()
  await protectPages(fastify, config)
  answerErrors(fastify, parts)
  serveGraphiql(fastify)
  const graphql = await serveGraphqlOverHttp(fastify, { parts, requesters, schema, overload })
  serveProviderReturn(fastify)
  serveLogo(fastify, parts)
  await serveStaticFiles(fastify, { parts, overload })
  const sockets = new SocketServer(fastify.server, { parts, requesters, schema, overload })
  let draining = false
  serveHealth(fastify, { parts, isDraining: () => draining })
  const end = async (drainSeconds: number) => {
    draining = true
    await sockets.stop(drainSeconds)
    // Whoever neither reads their answer nor leaves would keep the server.
    const late = setTimeout(() => fastify.server.closeAllConnections(), lastAnswersMilliseconds)
    await graphql.stop()
    await fastify.close()
    overload.stop()
    clearTimeout(late)
  }
  await listen(fastify, config).catch(async (fault: unknown) => {
    await end(0)
    throw fault
  })
  // The address of a server that listens on a port is an AddressInfo.
  const { port } = fastify.server.address() as AddressInfo
  logger.info({ port }, 'listening')
  return {
    port,
    counts: () => sockets.counts(),
    stop: end,
  }
}

/** Answers nothing yet. Whoever does not finish their request in time is cut off. */
function makeServer(): FastifyInstance {
  const clientErrors = makeClientErrors()
  const fastify = makeFastify({
    clientErrorHandler: clientErrors.answer,
    bodyLimit: limits.operation.httpBytes,
    forceCloseConnections: 'idle',
    frameworkErrors: (_fault, request, reply) => {
      // An address that cannot be read; typed by Fastify for routes that declare their answers, which ours do not.
      const answer = reply as unknown as FastifyReply
      void answer.code(400).send({ errors: [shownStatus(400, localeOf(request.headers['accept-language']))] })
    },
    requestTimeout: limits.request.milliseconds,
    http: {
      headersTimeout: limits.request.headersMilliseconds,
      connectionsCheckingInterval: limits.request.lookMilliseconds,
    },
    exposeHeadRoutes: true,
  })
  clientErrors.watch(fastify.server)
  return fastify
}

/** Errors outside GraphQL (a body that is too large, broken JSON) are answered in its form. */
function answerErrors(fastify: FastifyInstance, { logger }: AppParts): void {
  fastify.setErrorHandler((fault: Error & { statusCode?: number }, request, reply) => {
    const locale = localeOf(request.headers['accept-language'])
    const refusal = fault instanceof PublicError ? fault : unavailability(fault)
    if (refusal) {
      const shown = shownRefusal(refusal.code, locale, refusal.details)
      const { status, retryAfter } = statusOf(shown.extensions)
      if (refusal !== fault) logger.warn({ err: fault }, 'a request could not be answered now')
      if (retryAfter !== null) void reply.header('retry-after', retryAfter)
      return reply.code(status).send({ errors: [shown] })
    }
    const status = fault.statusCode ?? 500
    if (status >= 500) logger.error({ err: fault }, 'a request failed')
    return reply.code(status).send({ errors: [shownStatus(status, locale)] })
  })
}

function shownStatus(status: number, locale: Locale): GraphQLFormattedError {
  if (status === 413) return shownRefusal('TOO_LARGE', locale, { max: limits.operation.httpBytes })
  return status < 500 ? shownRefusal('BAD_QUERY', locale, { reason: 'HTTP' }) : shownRefusal('INTERNAL', locale)
}

async function listen(fastify: FastifyInstance, { port, host }: { port: number; host: string }): Promise<void> {
  try {
    await fastify.listen({ port, host })
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE')) throw fault
    throw new StartRefused(
      `Le port ${port} est déjà utilisé. Choisissez-en un autre : PORT=${port + 1} npm start\n` +
        `Port ${port} is already in use. Choose another one: PORT=${port + 1} npm start`,
    )
  }
}
