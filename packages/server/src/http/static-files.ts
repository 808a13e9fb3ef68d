import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import serveStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

const webFolder = fileURLToPath(new URL('../../../web/dist', import.meta.url))
const yearSeconds = 365 * 24 * 60 * 60

/** Serves the built web pages: named by their content under /assets, and one page for every other address. */
export async function serveStaticFiles(fastify: FastifyInstance): Promise<void> {
  if (!existsSync(webFolder)) return
  await fastify.register(serveStatic, {
    root: webFolder,
    preCompressed: true,
    wildcard: false,
    cacheControl: false,
    setHeaders(reply, path) {
      const forever = path.includes('/assets/')
      void reply.header('cache-control', forever ? `public, max-age=${yearSeconds}, immutable` : 'no-cache')
    },
  })
  fastify.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    return wantsPage ? sendPage(reply) : reply.code(404).send({ errors: [{ message: 'Not found' }] })
  })
}

function sendPage(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-cache').sendFile('index.html')
}
