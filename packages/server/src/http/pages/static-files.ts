import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import serveStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AppParts } from '../../context.js'
import { localeOf } from '../request/requester.js'
import { makeHeadSource } from './head-source.js'
import type { Overload } from '../limits/overload.js'
import { readPageFiles } from './page-files.js'
import { pageAt } from './page-routes.js'

const webFolder = fileURLToPath(new URL('../../../../web/dist', import.meta.url))
const yearSeconds = 365 * 24 * 60 * 60

interface PagesParts {
  parts: AppParts
  overload: Pick<Overload, 'isFull'>
}

/** Serves the built web pages: named by their content under /assets, and one page for every other address. */
export async function serveStaticFiles(fastify: FastifyInstance, { parts, overload }: PagesParts): Promise<void> {
  if (!existsSync(webFolder)) return
  await fastify.register(serveStatic, {
    root: webFolder,
    preCompressed: true,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders(reply, path) {
      const forever = path.includes('/assets/')
      void reply.header('cache-control', forever ? `public, max-age=${yearSeconds}, immutable` : 'no-cache')
    },
  })
  const files = await readPageFiles(webFolder)
  const heads = makeHeadSource(parts, overload)
  fastify.get('/*', async (request, reply) => {
    const page = pageAt(request.url)
    const { accept = '*/*', 'accept-language': language } = request.headers
    // Whoever previews an address that somebody was sent asks for anything.
    const wantsPage = accept.includes('text/html') || (page !== null && accept.includes('*/*'))
    if (!wantsPage) return reply.code(404).send({ errors: [{ message: 'Not found' }] })
    const locale = localeOf(language)
    const { isThere, head } = await heads.of(page, locale)
    return sendPage(
      { request, reply: reply.code(isThere ? 200 : 404) },
      files.write({ locale, head, source: page?.source ?? null }),
    )
  })
  fastify.setNotFoundHandler((_, reply) => reply.code(404).send({ errors: [{ message: 'Not found' }] }))
}

interface Answering {
  request: FastifyRequest
  reply: FastifyReply
}

function sendPage({ request, reply }: Answering, html: string): FastifyReply {
  const tag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`
  void reply.header('etag', tag).header('cache-control', 'no-cache').header('vary', 'accept, accept-language')
  if (reply.statusCode === 200 && request.headers['if-none-match'] === tag) return reply.code(304).send()
  return reply.type('text/html; charset=utf-8').send(html)
}
