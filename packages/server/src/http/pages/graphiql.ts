import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import type { FastifyInstance } from 'fastify'

// GraphiQL is one page with its script and style inside; it makes no code from text, and asks nothing of anyone else.
const policy =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; connect-src 'self' ws: wss:; frame-ancestors 'none'"

/** A page to try the API on. */
export function serveGraphiql(fastify: FastifyInstance): void {
  fastify.get('/graphiql', (_request, reply) =>
    reply
      .type('text/html')
      .header('content-security-policy', policy)
      .send(renderGraphiQL({ endpoint: '/graphql', subscriptionsProtocol: 'WS', title: 'Leviers, API' })),
  )
}
