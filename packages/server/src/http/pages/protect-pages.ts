import helmet from '@fastify/helmet'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Config } from '../../config.js'
import { isSecure } from '../request/addresses.js'
import { localeOf } from '../request/requester.js'
import { refusalOfSource, statusOfSource } from '../request/refusal-of-source.js'
import { shownRefusal } from '../request/shown-errors.js'

/** What no page of Leviers uses, so that nothing that gets into one can. */
const permissions = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'serial', 'usb']
  .map((feature) => `${feature}=()`)
  .join(', ')

/** Sets the headers that protect pages, and answers only what comes from where it should. */
export async function protectPages(fastify: FastifyInstance, config: Config): Promise<void> {
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: isSecure(config),
    crossOriginEmbedderPolicy: false,
  })
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('permissions-policy', permissions)
    const { accept = '', 'accept-language': language } = request.headers
    if (config.publicUrl !== null && isInTheClear(request, config)) {
      return reply.redirect(`${config.publicUrl}${request.url}`, 308)
    }
    const refusal = refusalOfSource(request.headers, config)
    if (!refusal) return
    const error = shownRefusal(refusal.code, localeOf(language), refusal.details)
    const answer = reply.code(statusOfSource(refusal)).header('cache-control', 'no-store')
    const wantsPage = request.method === 'GET' && accept.includes('text/html')
    return wantsPage ? answer.type('text/plain; charset=utf-8').send(error.message) : answer.send({ errors: [error] })
  })
}

/** Whether our proxy says that a page came over http although people reach this instance over https. */
function isInTheClear({ method, headers }: FastifyRequest, config: Config): boolean {
  const scheme = String(headers['x-forwarded-proto'] ?? '')
    .split(',')
    .at(-1)
  return config.trustProxy && isSecure(config) && method === 'GET' && scheme?.trim() === 'http'
}
