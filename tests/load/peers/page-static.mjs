// The limit: Fastify reads the question and answers with bytes that it has.
import { fastify } from 'fastify'
import { answerParent } from '../child.mjs'

answerParent({
  async start({ page }) {
    const app = fastify()
    const bytes = Buffer.from(JSON.stringify({ data: page }))
    app.post('/graphql', (_request, reply) => reply.header('content-type', 'application/json').send(bytes))
    await app.listen({ port: 0, host: '127.0.0.1' })
    return { port: app.server.address().port, path: '/graphql' }
  },
})
