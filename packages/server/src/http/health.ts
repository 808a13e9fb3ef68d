import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { AppParts } from '../context.js'
import { sqlOf } from '../sql.js'
import { makeWriteProbe } from './write-probe.js'

interface HealthParts {
  parts: AppParts
  /** Whether this node is on its way out. */
  isDraining(): boolean
}

const questionMilliseconds = 2_000
const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/**
 * For those who run it: /health says that the process is alive, /ready whether people should be sent to it, /metrics
 * what it counts.
 */
export function serveHealth(fastify: FastifyInstance, { parts, isDraining }: HealthParts): void {
  fastify.get('/health', (_request, reply) => reply.send({ status: 'ok' }))
  const canWrite = makeWriteProbe(parts.em)
  fastify.get('/ready', async (_request, reply) => {
    const [database, writing] = await Promise.all([inTime(answers(parts)), inTime(canWrite())])
    const state = { database, writing, bell: parts.bell.isUp(), accepting: !isDraining() }
    const isReady = Object.values(state).every(Boolean)
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready', ...state })
  })
  fastify.get('/metrics', async (request, reply) => {
    if (!mayRead(request, parts.config.metricsToken))
      return reply.code(404).send({ errors: [{ message: 'Not found' }] })
    return reply.type(parts.metrics.contentType).send(await parts.metrics.text())
  })
}

function answers({ em }: AppParts): Promise<boolean> {
  return sqlOf(em.fork())
    .rows('select 1')
    .then(
      () => true,
      () => false,
    )
}

/** A check that does not answer in time counts as failed. */
function inTime(asked: Promise<boolean>): Promise<boolean> {
  const late = new Promise<false>((resolve) => void setTimeout(() => resolve(false), questionMilliseconds).unref())
  return Promise.race([asked, late])
}

/** Allows whoever has the token; without a configured token only this machine, not through a proxy. */
function mayRead({ headers, socket }: FastifyRequest, token: string | null): boolean {
  if (token !== null) return headers.authorization === `Bearer ${token}`
  return loopback.has(socket.remoteAddress ?? '') && !('x-forwarded-for' in headers) && !('forwarded' in headers)
}
